/**
 * `npm run bench`: how long Foolscap takes for many guides, beside stock Eleventy and, where it is installed,
 * Hugo making three plain pages of each. Whole processes, in turns, so that a machine that is busy for a while
 * is busy for all; the medians. Needs a POSIX shell, and /proc for the memory.
 *
 * `--sizes 1,500,2000,8000` guides without PDFs; `--pdfs 200` guides with them (0: none); `--runs 5`;
 * `--programs foolscap,eleventy,hugo`; `--beside DIR`: another checkout of Foolscap, in turns with this one;
 * `--json FILE`: writes every run there.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { benchGuides } from './guides.ts';
import { type Cost, costOf } from './measure.ts';
import { eleventy, expectPages, foolscap, hugo, type Program } from './programs.ts';
import { medianOf, type Result, ratiosOf, ratioTable, resultTable } from './results.ts';

const HOME = fileURLToPath(new URL('../..', import.meta.url));

const { values: flags } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1,500,2000,8000' },
    pdfs: { type: 'string', default: '200' },
    runs: { type: 'string', default: '5' },
    programs: { type: 'string', default: 'foolscap,eleventy,hugo' },
    beside: { type: 'string' },
    json: { type: 'string' },
  },
});
const sizes = flags.sizes.split(',').filter(Boolean).map(whole);
const runs = whole(flags.runs);
const pdfs = whole(flags.pdfs);
const wanted = flags.programs.split(',');

function whole(text: string): number {
  const number = Number(text);
  if (text !== '' && Number.isSafeInteger(number) && number >= 0) return number;
  throw new Error(`Unexpected ${text}, expected a whole number`);
}

/** This checkout and, where one is named, another. */
function foolscaps(withPdfs: boolean): Program[] {
  const name = withPdfs ? 'foolscap, PDFs' : 'foolscap';
  if (!wanted.includes('foolscap')) return [];
  const here = foolscap(name, HOME, withPdfs);
  if (flags.beside === undefined) return [here];
  return [here, foolscap(`${name}, beside`, resolve(flags.beside), withPdfs)];
}

const others = [eleventy(HOME), hugo()].filter((one) => one !== null && wanted.includes(one.name));
const plain = [...foolscaps(false), ...others].filter((one) => one !== null);

/** Every step of every program, so often, in turns. */
async function measure(guides: number, programs: readonly Program[]): Promise<Result[]> {
  const folder = mkdtempSync(join(tmpdir(), 'foolscap-bench-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  process.once('exit', remove);
  const costs = new Map<string, { program: string; step: string; runs: Cost[] }>();
  const made = benchGuides(guides);
  programs.forEach(({ write }, at) => {
    write(join(folder, String(at)), made);
  });
  for (let round = 0; round < runs; round += 1) {
    for (const [at, { name, steps }] of programs.entries()) {
      const own = join(folder, String(at));
      for (const step of steps) {
        step.prepare?.(own, round);
        const cost = await costOf(step.command(own));
        if (step.output) expectPages(step.output(own), guides);
        const key = `${name} ${step.name}`;
        const row = costs.get(key) ?? { program: name, step: step.name, runs: [] };
        costs.set(key, { ...row, runs: [...row.runs, cost] });
        const told = `${guides} guides, round ${round + 1}: ${key} ${cost.seconds.toFixed(2)} s`;
        process.stderr.write(`${told}\n`);
      }
    }
  }
  process.off('exit', remove);
  remove();
  return [...costs.values()].map((row) => ({ guides, ...row, median: medianOf(row.runs) }));
}

// The temporary folders are removed where the run is broken off, too.
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(130));

for (const { ready } of plain) if (ready !== undefined) await costOf(ready);
const results: Result[] = [];
for (const guides of sizes) results.push(...(await measure(guides, plain)));
// Both with and without, as the difference is what the setting takes.
if (pdfs > 0) results.push(...(await measure(pdfs, [...foolscaps(true), ...foolscaps(false)])));
const ratios = ratiosOf(results);
process.stdout.write(`\n${resultTable(results)}\n\n${ratioTable(ratios)}\n`);
if (flags.json !== undefined) {
  const machine = {
    cores: availableParallelism(),
    processor: cpus()[0]?.model,
    node: process.version,
  };
  writeFileSync(flags.json, `${JSON.stringify({ machine, results, ratios }, null, 2)}\n`);
}
