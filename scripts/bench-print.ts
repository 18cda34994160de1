/**
 * `npm run bench [-- DIST]`: how fast the example sheets are printed, beside headless Chromium
 * printing the HTML worksheets of a built site in the same run; and how long it takes when nothing
 * has changed. Every rate is of PDFs a second of processor time, so that it holds per core.
 */
import { execFile, execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { chromium } from 'playwright-core';
import { readContent } from '../src/1-read/read-content.ts';
import { parseSite } from '../src/2-parse/parse-site.ts';
import { type PrintOptions, printGuides } from '../src/5-print/print-guides.ts';

const CONTENT = new URL('../content', import.meta.url).pathname;
const dist = resolve(process.argv[2] ?? new URL('../dist', import.meta.url).pathname);

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
  const cpu = process.cpuUsage();
  const start = performance.now();
  const printed = await printGuides(site, {
    contentDir: CONTENT,
    cacheDir: null,
    workers: 1,
    packets: false,
    ...options,
  });
  const sheets = [...printed.sheets.values()].flat();
  const { user, system } = process.cpuUsage(cpu);
  return {
    pdfs: sheets.length,
    pages: sheets.reduce((sum, { pages }) => sum + pages, 0),
    clock: (performance.now() - start) / 1000,
    cpu: (user + system) / 1e6,
  };
}

/** The pages that are worksheets, opened from disk and printed one after the other. */
async function chromiumRate(): Promise<Rate> {
  const found = readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(join('worksheet', 'index.html')))
    .slice(0, worksheets);
  if (found.length === 0) throw new Error(`No worksheets in ${dist}; build the site first`);
  const executablePath = execFileSync('which', ['chromium'], { encoding: 'utf8' }).trim();
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    const page = await browser.newPage();
    const addresses = found.map((path) => pathToFileURL(join(dist, path)).href);
    await page.goto(addresses[0] ?? '');
    await page.pdf({ format: 'A4', tagged: true });
    const before = await treeSeconds(process.pid);
    const start = performance.now();
    let pages = 0;
    for (const address of addresses) {
      await page.goto(address);
      const pdf = await page.pdf({ format: 'A4', tagged: true });
      pages += pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    }
    const clock = (performance.now() - start) / 1000;
    return { pdfs: found.length, pages, clock, cpu: (await treeSeconds(process.pid)) - before };
  } finally {
    await browser.close();
  }
}

/** Processor seconds of a process and everything it started. Linux only, as `ps` counts there. */
async function treeSeconds(root: number): Promise<number> {
  const { stdout } = await promisify(execFile)('ps', ['-eo', 'pid=,ppid=']);
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
  return [...inTree].reduce((sum, pid) => sum + cpuSeconds(pid), 0);
}

/** User and system time from /proc/PID/stat, in ticks of a hundredth of a second (proc(5), fields 14 and 15). */
function cpuSeconds(pid: number): number {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return 0;
  const fields = readFileSync(file, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ');
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

function show(name: string, { pdfs, pages, clock, cpu }: Rate): void {
  const rate = (pdfs / cpu).toFixed(1);
  console.log(
    `${name.padEnd(28)} ${String(pdfs).padStart(4)} PDFs ${String(pages).padStart(5)} pages ${clock.toFixed(2).padStart(7)} s ${cpu.toFixed(2).padStart(7)} s cpu ${rate.padStart(8)} PDFs a core-second`,
  );
}

await typst({});
const fresh = await typst({});
show('Foolscap, one process', fresh);
const first = await typst({ cacheDir });
const again = await typst({ cacheDir });
show('Foolscap, nothing changed', again);
const chrome = await chromiumRate();
show('Chromium, HTML worksheets', chrome);
const ratio = fresh.pdfs / fresh.cpu / (chrome.pdfs / chrome.cpu);
console.log(
  `\n${ratio.toFixed(1)} times Chromium's rate per core (by the clock: ${(fresh.pdfs / fresh.clock / (chrome.pdfs / chrome.clock)).toFixed(1)})`,
);
console.log(
  `nothing changed: ${((again.clock / first.clock) * 100).toFixed(1)} % of the first build's time`,
);
rmSync(cacheDir, { recursive: true });
