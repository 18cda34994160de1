/**
 * `npm run paper -- DIST [DIST …]`: what the worksheets of built sites take of paper, by edition and paper: sheets,
 * pages, and how much of a page is left empty at its foot where the sheet goes on. Poppler turns the pages into
 * pictures, so that answer lines count as what they are.
 */
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';

const DOTS_PER_INCH = 50;
const mm = (length: number) => (length / 25.4) * DOTS_PER_INCH;
/** From a page's upper edge to its text, and from there down to the rule over its foot; see the Typst files. */
const TOP_MM = 20;
const FOOT_BELOW_TEXT_MM = 4.5;
/** The rule over the foot is as wide as the text, which nothing under a question's number is. */
const FOOT_RULE_MM = 168;
/** Darker than this is ink; a rule of half a point is a grey line at this size. */
const INK = 225;
const MUCH = 0.3;

const sites = process.argv.slice(2);
if (sites.length === 0)
  throw new Error('Expected the folder of a built site: npm run paper -- dist');
for (const site of sites) show(site);

/** One line an edition and paper. */
function show(site: string): void {
  const groups = new Map<string, string[]>();
  for (const path of readdirSync(site, { recursive: true, encoding: 'utf8' }).sort()) {
    const name = /^worksheet(-[\w-]+)?\.pdf$/.exec(basename(path));
    if (name === null) continue;
    // Versions of an edition stand together.
    const group = (name[1] ?? '').replace(/-[b-z](?=-|$)/, '').slice(1);
    groups.set(group, [...(groups.get(group) ?? []), join(site, path)]);
  }
  console.log(site);
  for (const [group, files] of groups) {
    const sheets = files.map((file) => picturesOf(file).map(emptyFoot));
    const feet = sheets.flatMap((pages) => pages.slice(0, -1));
    const mean = feet.reduce((sum, foot) => sum + foot, 0) / Math.max(1, feet.length);
    const much = feet.filter((foot) => foot > MUCH).length;
    const pages = sheets.reduce((sum, each) => sum + each.length, 0);
    const one = sheets.filter((each) => each.length <= 2).length;
    console.log(
      `  ${(group === '' ? 'standard' : group).padEnd(26)} ${count(files.length, 'sheet')} ${count(pages, 'page')}` +
        `  empty foot ${(mean * 100).toFixed(1).padStart(5)} %` +
        `  over ${MUCH * 100} %: ${String(much).padStart(3)} of ${String(feet.length).padStart(3)}` +
        `  one paper, both sides: ${one}`,
    );
  }
}

function count(number: number, noun: string): string {
  return `${String(number).padStart(4)} ${noun}${number === 1 ? ' ' : 's'}`;
}

interface Picture {
  width: number;
  height: number;
  /** One byte a dot, row after row. */
  dots: Uint8Array;
}

/** A PDF's pages, as poppler writes them: PGM files one after the other. */
function picturesOf(file: string): Picture[] {
  const bytes = execFileSync('pdftoppm', ['-gray', '-r', String(DOTS_PER_INCH), file], {
    maxBuffer: 1e9,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const pictures: Picture[] = [];
  for (let at = 0; at < bytes.length; ) {
    const head = /^P5\s(\d+)\s(\d+)\s255\s/.exec(bytes.toString('latin1', at, at + 40));
    if (head === null) throw new Error(`Unexpected picture of a page of ${file}`);
    const [width, height] = [Number(head[1]), Number(head[2])];
    const start = at + head[0].length;
    pictures.push({ width, height, dots: bytes.subarray(start, start + width * height) });
    at = start + width * height;
  }
  return pictures;
}

/** The share of a page's text height that is empty above its foot. */
function emptyFoot(page: Picture): number {
  const inked = (row: number) =>
    page.dots
      .subarray(row * page.width, (row + 1) * page.width)
      .reduce((sum, dot) => sum + Number(dot < INK), 0);
  let rule = page.height - 1;
  while (rule > 0 && inked(rule) < mm(FOOT_RULE_MM)) rule -= 1;
  const top = Math.round(mm(TOP_MM));
  const bottom = rule - Math.round(mm(FOOT_BELOW_TEXT_MM));
  let last = bottom;
  while (last > top && inked(last) === 0) last -= 1;
  return (bottom - last) / (bottom - top);
}
