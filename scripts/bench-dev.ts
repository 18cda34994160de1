/**
 * `npm run bench:dev`: how long a save takes to be seen in a browser by `foolscap dev`, beside a first build of the same
 * site. `--guides 2000`, `--saves 20`. Needs Chromium.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readOptions } from '../src/command-line/options.ts';
import { dev } from '../src/dev/dev.ts';
import { launch } from '../tests/support/browser.ts';
import { benchGuides } from './bench/guides.ts';
import { foolscap } from './bench/programs.ts';

const HOME = fileURLToPath(new URL('..', import.meta.url));
const { values: flags } = parseArgs({
  options: {
    guides: { type: 'string', default: '2000' },
    saves: { type: 'string', default: '20' },
  },
});
const root = mkdtempSync(join(tmpdir(), 'foolscap-bench-dev-'));
try {
  foolscap('foolscap', HOME, false).write(root, benchGuides(Number(flags.guides)));
  const started = performance.now();
  const bin = join(HOME, 'bin/foolscap.js');
  execFileSync(process.execPath, [bin, 'build', root, '--no-pdf', '--no-cache', '--quiet']);
  const cold = performance.now() - started;
  const times = await saves(Number(flags.saves));
  const median = [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
  const seconds = (time: number) => `${(time / 1000).toFixed(2)} s`;
  process.stdout.write(
    `${flags.guides} guides: first build ${seconds(cold)}; save to page, ${times.length} times: median ${seconds(median)}, worst ${seconds(Math.max(...times))}, median ${((100 * median) / cold).toFixed(1)} % of the first build\n`,
  );
} finally {
  rmSync(root, { recursive: true, force: true });
}

/** Milliseconds from each save until the page shows it. */
async function saves(count: number): Promise<number[]> {
  const request = readOptions(['dev'], root);
  if (request.type !== 'run') throw new Error('Expected a command');
  const running = await dev(request.options, join(root, 'cache'), {
    looked: () => {},
    failed: (error) => {
      throw error;
    },
  });
  const browser = await launch();
  try {
    const course = join(root, 'content/course-1');
    const name = readdirSync(course).find((one) => one.endsWith('.md')) ?? '';
    const file = join(course, name);
    const text = readFileSync(file, 'utf8');
    const page = await browser.newPage();
    await page.goto(`${running.address}course-1/${name.replace(/\.md$/, '')}/`);
    const times: number[] = [];
    for (let at = 0; at < count; at += 1) {
      await running.idle();
      const saved = performance.now();
      writeFileSync(file, text.replace('## Facts\n\n1. ', `## Facts\n\n1. Save number ${at}. `));
      await page.getByText(`Save number ${at}.`).first().waitFor();
      times.push(performance.now() - saved);
    }
    return times;
  } finally {
    await browser.close();
    await running.close();
  }
}
