/**
 * `npm run bench:proof`: both answer modes on the example content in one run, with PDFs set anew and
 * with PDFs kept from before, and the share of the proof in the build that makes it.
 */
import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { printGuides } from '../src/5-print/print-guides.ts';
import { prove } from '../src/7-publish/proof/prove.ts';
import { build } from '../src/build.ts';
import { pupilsEdition } from '../src/editions.ts';
import { inspect } from '../src/inspect.ts';
import { type Options, readOptions } from '../src/options.ts';

const CONTENT = new URL('../content', import.meta.url).pathname;

function project(answers: 'open' | 'separate'): Options {
  const root = mkdtempSync(join(tmpdir(), 'foolscap-bench-'));
  cpSync(CONTENT, join(root, 'content'), { recursive: true });
  appendFileSync(join(root, 'content', 'site.yml'), `\nanswers: ${answers}\n`);
  const request = readOptions(['build', root], root);
  if (request.type !== 'run') throw new Error('not a build');
  return request.options;
}

/** Seconds on the clock. */
async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

async function proofTime(options: Options): Promise<number> {
  const { site, statics } = await inspect(options.content, false);
  const cacheDir = join(options.root, '.foolscap-cache');
  const printed = await printGuides(site, { contentDir: options.content, cacheDir, workers: 2 });
  const pupils = pupilsEdition(site, printed, statics, options);
  const rendered = await pupils.render(site);
  const times: number[] = [];
  for (let run = 0; run < 5; run += 1) {
    times.push(
      await timed(async () => {
        const { leaks } = await prove(site, { rendered, others: pupils.others }, pupils.render);
        if (leaks.length > 0) throw new Error('The example content leaks');
      }),
    );
  }
  return times.sort((a, b) => a - b)[2] ?? 0;
}

const open = project('open');
const separate = project('separate');
const cold = { open: await timed(() => build(open)), separate: await timed(() => build(separate)) };
const warm = { open: await timed(() => build(open)), separate: await timed(() => build(separate)) };
const proof = await proofTime(separate);
const line = (name: string, { open: one, separate: two }: typeof cold) =>
  console.log(
    `${name.padEnd(20)} open ${one.toFixed(2)} s   separate ${two.toFixed(2)} s   proof ${proof.toFixed(2)} s = ${((100 * proof) / two).toFixed(1)} % of it`,
  );
line('PDFs set anew', cold);
line('PDFs kept', warm);
for (const { root } of [open, separate]) rmSync(root, { recursive: true });
