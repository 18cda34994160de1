/**
 * `npm run bench:print [-- DIST]`: how fast the example sheets are printed, beside headless Chromium printing the
 * HTML worksheets of a built site in the same run; and how long it takes when nothing has changed.
 *
 * What is measured is the compiled program, as people run it, compiled anew from the sources: from guides in memory to
 * PDFs in memory. That is finding what fonts lack, the data of every worksheet and key, what is said of formulas,
 * planning, setting and writing, in this process and in one worker. Both are warm when their time starts: Chromium has
 * printed three pages, the worker the sheets of a course that is not counted. The same from the start of the worker to
 * its end is shown beside it. Every rate is of PDFs a second of processor time, so that it holds per core.
 */
import { execFile, execFileSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { chromium, type Page } from 'playwright-core';
import type { PrintJob } from '../../src/5-print/job.ts';
import type { Printed } from '../../src/5-print/printed.ts';
import type { Course } from '../../src/guide/site.ts';
import { writeProgram } from '../../src/program/compile.js';
import { sourceKeys } from '../../src/program/keys.js';

const PROJECT = fileURLToPath(new URL('../../', import.meta.url));
const dist = resolve(process.argv[2] ?? join(PROJECT, 'dist'));
/** The new site's course: sheets of other words. */
const WARMING = 'water';

const ROUNDS = 3;

interface Rate {
  pdfs: number;
  pages: number;
  /** Seconds on the clock, and of the processor. */
  clock: number;
  cpu: number;
}

const program = join(PROJECT, 'program', `bench-${process.pid}`);
const contentDir = mkdtempSync(join(tmpdir(), 'foolscap-bench-'));
const cacheDir = mkdtempSync(join(tmpdir(), 'foolscap-bench-'));
process.once('exit', () => {
  for (const folder of [program, contentDir, cacheDir]) {
    rmSync(folder, { recursive: true, force: true });
  }
});
writeContent();
const {
  readContent,
  parseSite,
  courseJobs,
  printGuides,
  openPrinter,
  printResources,
  foreseenProblems,
} = await compiled();
const { site: all } = parseSite(await readContent(contentDir), { drafts: false });
const [warming, courses] = [true, false].map((is) =>
  all.courses.filter(({ slug }) => (slug === WARMING) === is),
);
const site = { ...all, courses: courses ?? [] };
const worksheets = site.courses.flatMap(({ guides }) => guides).length;

/** The example content, with a course to warm up with: in it a picture, since sheets without any may need no worker. */
function writeContent(): void {
  cpSync(join(PROJECT, 'content'), contentDir, { recursive: true });
  const course = join(contentDir, WARMING);
  cpSync(join(PROJECT, 'src/start/site/content', WARMING), course, { recursive: true });
  writeFileSync(
    join(course, 'drop.svg'),
    '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><circle cx="20" cy="20" r="16"/></svg>',
  );
  appendFileSync(
    join(course, 'evaporation.md'),
    '\n### What is drawn here? (1 mark)\n\n![A black disc](drop.svg)\n\n#### Answer\n\nA drop.\n',
  );
}

async function compiled(): Promise<typeof import('./compiled.ts')> {
  const entry = { in: 'scripts/bench-print/compiled.ts', out: 'compiled' };
  await writeProgram(program, sourceKeys(), [entry]);
  return import(pathToFileURL(join(program, 'compiled.js')).href);
}

function* jobsOf(courses: readonly Course[], fonts: string[]): Generator<PrintJob> {
  for (const course of courses) {
    yield* courseJobs(course, { site: all, fonts }, { packets: false, keys: true });
  }
}

/** A printer that is warm. */
async function warmRate(): Promise<Rate> {
  const warmed = printResources(contentDir, all.settings);
  const printer = openPrinter({ contentDir, cacheDir: null, workers: 1, resources: warmed });
  try {
    await printer.print(jobsOf(warming ?? [], warmed.fonts.families), all);
    return await rateOf(
      () => {
        const resources = printResources(contentDir, site.settings);
        foreseenProblems(site, resources);
        return printer.print(jobsOf(site.courses, resources.fonts.families), site);
      },
      () => treeSeconds(process.pid),
    );
  } finally {
    printer.close();
  }
}

/** A printer that starts and ends. */
function coldRate(cacheDir: string | null): Promise<Rate> {
  const options = { contentDir, cacheDir, workers: 1, packets: false };
  return rateOf(() => printGuides(site, options), ownSeconds);
}

/** @param seconds Of the processor, so far. */
async function rateOf(
  print: () => Promise<Printed>,
  seconds: () => Promise<number>,
): Promise<Rate> {
  const before = await seconds();
  const start = performance.now();
  const printed = await print();
  const clock = (performance.now() - start) / 1000;
  const sheets = [...printed.sheets.values()].flat();
  return {
    pdfs: sheets.length,
    pages: sheets.reduce((sum, { pages }) => sum + pages, 0),
    clock,
    cpu: (await seconds()) - before,
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
await coldRate(null);
const ours: Rate[] = [];
const theirs: Rate[] = [];
for (let round = 0; round < ROUNDS; round += 1) {
  ours.push(await warmRate());
  theirs.push(await inChromium((page) => chromiumRate(page, addresses)));
}
const first = await coldRate(cacheDir);
const again = await coldRate(cacheDir);
const fresh = median(ours);
const chrome = median(theirs);
show('Foolscap, one worker', fresh);
show('Foolscap, from the start', first);
show('Foolscap, nothing changed', again);
show('Chromium, HTML worksheets', chrome);
const ratio = fresh.pdfs / fresh.cpu / (chrome.pdfs / chrome.cpu);
console.log(
  `\n${ratio.toFixed(1)} times Chromium's rate per core (by the clock: ${(fresh.pdfs / fresh.clock / (chrome.pdfs / chrome.clock)).toFixed(1)}), medians of ${ROUNDS} rounds`,
);
console.log(
  `nothing changed: ${((again.clock / first.clock) * 100).toFixed(1)} % of the first build's time`,
);
