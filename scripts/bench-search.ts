/**
 * `npm run bench:search`: how large the search of a site is, and how long it takes from a key to the results on the
 * screen, for a term that is misspelt, with the texts of all courses loaded: more than most readers load. From a disk, on
 * this machine and as on one four times as slow. `--sizes 34,500,2000`. Needs Chromium.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { launch } from '../tests/support/browser.ts';
import { benchGuides } from './bench/guides.ts';
import { withManyWords } from './bench/many-words.ts';
import { foolscap } from './bench/programs.ts';

const HOME = fileURLToPath(new URL('..', import.meta.url));
const TERM = 'Constantinople';
const TYPED = 'constantinpole';

const { values: flags } = parseArgs({
  options: { sizes: { type: 'string', default: '34,500,2000' } },
});

const browser = await launch();
try {
  for (const guides of flags.sizes.split(',').map(Number)) await measure(guides, browser);
} finally {
  await browser.close();
}

async function measure(count: number, browser: Browser): Promise<void> {
  const root = mkdtempSync(join(tmpdir(), 'foolscap-bench-search-'));
  try {
    const guides = withManyWords(benchGuides(count));
    const middle = guides[Math.floor(count / 2)];
    if (middle !== undefined) middle.title = TERM;
    foolscap('foolscap', HOME, false).write(root, guides);
    const build = ['build', root, '--no-pdf', '--no-cache', '--quiet'];
    execFileSync(process.execPath, [join(HOME, 'bin/foolscap.js'), ...build]);
    const folder = join(root, 'dist/assets/search');
    const names = sizeOf([join(folder, 'names.js')]);
    const texts = sizeOf(
      readdirSync(join(folder, 'courses')).map((name) => join(folder, 'courses', name)),
    );
    say(`${count} guides: names ${names}; texts of all courses ${texts}`);
    for (const slower of [1, 4]) say(`  ${await typed(join(root, 'dist'), slower, browser)}`);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

function sizeOf(files: readonly string[]): string {
  const contents = files.map((file) => readFileSync(file));
  const raw = contents.reduce((sum, content) => sum + content.length, 0);
  const packed = contents.reduce((sum, content) => sum + gzipSync(content, { level: 9 }).length, 0);
  return `${kilobytes(raw)}, gzip ${kilobytes(packed)} (${files.length} files)`;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(0)} KB`;
}

/** Types the term as few would write it, and tells of each key how long it took to be answered. */
async function typed(dist: string, slower: number, browser: Browser): Promise<string> {
  const page = await (await browser.newContext()).newPage();
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
  await page.goto(pathToFileURL(join(dist, 'course-0/term-0/index.html')).href);
  await page.keyboard.press('/');
  const opened = performance.now();
  await page.locator('.search-slash').waitFor();
  const ready = performance.now() - opened;
  const all = page.locator('.search-foot .button');
  let loading = 0;
  if (await all.count()) {
    const asked = performance.now();
    await all.click();
    await all.waitFor({ state: 'detached' });
    loading = performance.now() - asked;
  }
  const times = await keyTimes(page);
  const first = await page.locator('.search-results a').first().textContent();
  await page.context().close();
  if (first !== TERM) throw new Error(`${TYPED} found ${first}, expected ${TERM}`);
  const sorted = [...times].sort((a, b) => a - b);
  const rounded = (time = 0) => `${time.toFixed(0)} ms`;
  const median = rounded(sorted[Math.floor(sorted.length / 2)]);
  return `${slower === 1 ? 'as it is' : `${slower} times slower`}: names there after ${rounded(ready)}, all texts after ${rounded(loading)}; key to results painted, ${times.length} keys: median ${median}, worst ${rounded(sorted.at(-1))}`;
}

/** Of each key, milliseconds from its press until the frame with the results has been drawn. */
async function keyTimes(page: Page): Promise<number[]> {
  await page.evaluate(() => {
    const times: number[] = [];
    Object.assign(globalThis, { times });
    let pressed = 0;
    addEventListener(
      'keydown',
      ({ timeStamp }) => {
        pressed = timeStamp;
      },
      true,
    );
    document.querySelector('dialog input')?.addEventListener('input', () => {
      const { port1, port2 } = new MessageChannel();
      // What is posted while a frame is made is heard when it is done.
      port1.onmessage = () => times.push(performance.now() - pressed);
      requestAnimationFrame(() => port2.postMessage(null));
    });
  });
  for (const key of TYPED) {
    const before = await page.evaluate(
      () => (globalThis as unknown as { times: number[] }).times.length,
    );
    await page.keyboard.press(key);
    await page.waitForFunction(
      (count) => (globalThis as unknown as { times: number[] }).times.length > count,
      before,
    );
  }
  return page.evaluate(() => (globalThis as unknown as { times: number[] }).times);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
