/**
 * `npm run bench:print [-- DIST]`: how fast the example sheets are printed, beside headless Chromium
 * printing the HTML worksheets of a built site in the same run; and how long it takes when nothing
 * has changed. Every rate is of PDFs a second of processor time, so that it holds per core.
 */
import { execFile, execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { chromium, type Page } from 'playwright-core';
import { readContent } from '../src/1-read/read-content.ts';
import { parseSite } from '../src/2-parse/parse-site.ts';
import { type PrintOptions, printGuides } from '../src/5-print/print-guides.ts';

const CONTENT = new URL('../content', import.meta.url).pathname;
const dist = resolve(process.argv[2] ?? new URL('../dist', import.meta.url).pathname);

const ROUNDS = 3;
// As in the processes that a build sets its sheets in: each keeps to one core.
process.env.RAYON_NUM_THREADS = '1';

interface Rate {
  pdfs: number;
  pages: number;
  /** Seconds on the clock, and of the processor. */
  clock: number;
  cpu: number;
}

const { site } = parseSite(await readContent(CONTENT), { drafts: false });
const worksheets = site.courses.flatMap(({ guides }) => guides).length;
const cacheDir = mkdtempSync(join(tmpdir(), 'foolscap-bench-'));

async function typst(options: Partial<PrintOptions>): Promise<Rate> {
  const before = await ownSeconds();
  const start = performance.now();
  const printed = await printGuides(site, {
    contentDir: CONTENT,
    cacheDir: null,
    workers: 1,
    packets: false,
    ...options,
  });
  const sheets = [...printed.sheets.values()].flat();
  const clock = (performance.now() - start) / 1000;
  return {
    pdfs: sheets.length,
    pages: sheets.reduce((sum, { pages }) => sum + pages, 0),
    clock,
    cpu: (await ownSeconds()) - before,
  };
}

/** Processor seconds of this process and of the workers that it started, which are waited for. */
async function ownSeconds(): Promise<number> {
  while ((await treeOf(process.pid)).length > AT_THE_START)
    await new Promise((done) => setTimeout(done, 5));
  const { ended, own } = secondsOf(process.pid);
  return own + ended;
}

/** The pages that are worksheets, opened from disk and printed one after the other. */
async function chromiumRate(page: Page, addresses: readonly string[]): Promise<Rate> {
  const before = await treeSeconds(process.pid);
  const start = performance.now();
  let pages = 0;
  for (const address of addresses) {
    await page.goto(address);
    const pdf = await page.pdf({ format: 'A4', tagged: true });
    pages += pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  }
  const clock = (performance.now() - start) / 1000;
  return { pdfs: addresses.length, pages, clock, cpu: (await treeSeconds(process.pid)) - before };
}

async function inChromium(work: (page: Page) => Promise<Rate>): Promise<Rate> {
  const executablePath = execFileSync('which', ['chromium'], { encoding: 'utf8' }).trim();
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
  });
  try {
    const page = await browser.newPage();
    await chromiumRate(page, addresses.slice(0, 3));
    return await work(page);
  } finally {
    await browser.close();
  }
}

function worksheetPages(): string[] {
  const found = readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(join('worksheet', 'index.html')))
    .slice(0, worksheets);
  if (found.length === 0) throw new Error(`No worksheets in ${dist}; build the site first`);
  return found.map((path) => pathToFileURL(join(dist, path)).href);
}

/** Processor seconds of a process and everything it started that is still there. */
async function treeSeconds(root: number): Promise<number> {
  return (await treeOf(root)).reduce((sum, pid) => sum + secondsOf(pid).own, 0);
}

/** A process and everything it started that is still there. Linux only, as `ps` tells there; without that `ps`. */
async function treeOf(root: number): Promise<number[]> {
  const asked = promisify(execFile)('ps', ['-eo', 'pid=,ppid=']);
  const { pid: ps } = asked.child;
  const { stdout } = await asked;
  const pairs = stdout
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number));
  const inTree = new Set([root]);
  for (let grown = true; grown; ) {
    grown = false;
    for (const [pid = 0, parent = 0] of pairs) {
      if (inTree.has(parent) && !inTree.has(pid)) grown = Boolean(inTree.add(pid));
    }
  }
  return [...inTree].filter((pid) => pid !== ps);
}

/**
 * User and system time from /proc/PID/stat, in ticks of a hundredth of a second: its own, and that of what it started
 * and has ended (proc(5), fields 14 to 17).
 */
function secondsOf(pid: number): { own: number; ended: number } {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return { own: 0, ended: 0 };
  const fields = readFileSync(file, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ');
  const seconds = (at: number) => (Number(fields[at]) + Number(fields[at + 1])) / 100;
  return { own: seconds(11), ended: seconds(13) };
}

function show(name: string, { pdfs, pages, clock, cpu }: Rate): void {
  const rate = (pdfs / cpu).toFixed(1);
  console.log(
    `${name.padEnd(28)} ${String(pdfs).padStart(4)} PDFs ${String(pages).padStart(5)} pages ${clock.toFixed(2).padStart(7)} s ${cpu.toFixed(2).padStart(7)} s cpu ${rate.padStart(8)} PDFs a core-second`,
  );
}

/** The run of the middle rate. */
function median(rates: Rate[]): Rate {
  const sorted = [...rates].sort((a, b) => a.pdfs / a.cpu - b.pdfs / b.cpu);
  return sorted[Math.floor(sorted.length / 2)] ?? { pdfs: 0, pages: 0, clock: 1, cpu: 1 };
}

/** Processes: this one, and what compiles it as it runs. */
const AT_THE_START = (await treeOf(process.pid)).length;
const addresses = worksheetPages();
// They take turns, so that a machine that is busy for a while is busy for both. Each is warm when its time starts,
// and alone: a browser that waits has work of its own.
await typst({});
const ours: Rate[] = [];
const theirs: Rate[] = [];
for (let round = 0; round < ROUNDS; round += 1) {
  ours.push(await typst({}));
  theirs.push(await inChromium((page) => chromiumRate(page, addresses)));
}
const first = await typst({ cacheDir });
const again = await typst({ cacheDir });
rmSync(cacheDir, { recursive: true });
const fresh = median(ours);
const chrome = median(theirs);
show('Foolscap, one process', fresh);
show('Foolscap, nothing changed', again);
show('Chromium, HTML worksheets', chrome);
const ratio = fresh.pdfs / fresh.cpu / (chrome.pdfs / chrome.cpu);
console.log(
  `\n${ratio.toFixed(1)} times Chromium's rate per core (by the clock: ${(fresh.pdfs / fresh.clock / (chrome.pdfs / chrome.clock)).toFixed(1)}), medians of ${ROUNDS} rounds`,
);
console.log(
  `nothing changed: ${((again.clock / first.clock) * 100).toFixed(1)} % of the first build's time`,
);
