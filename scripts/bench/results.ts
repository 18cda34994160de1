/** Costs of runs as medians, as a table, and held against each other. */
import type { Cost } from './measure.ts';

export interface Result {
  guides: number;
  program: string;
  step: string;
  /** Round by round. */
  runs: Cost[];
  median: Cost;
}

/** Of two medians of one run. */
export interface Ratio {
  name: string;
  seconds: number;
  cpuSeconds: number;
}

export function medianOf(runs: readonly Cost[]): Cost {
  const middle = (of: (cost: Cost) => number) => {
    const sorted = runs.map(of).sort((a, b) => a - b);
    const half = sorted.length / 2;
    const [low = 0, high = 0] = [sorted[Math.ceil(half) - 1], sorted[Math.floor(half)]];
    return (low + high) / 2;
  };
  const known = runs.every(({ memoryBytes }) => memoryBytes !== null);
  return {
    seconds: middle(({ seconds }) => seconds),
    cpuSeconds: middle(({ cpuSeconds }) => cpuSeconds),
    memoryBytes: known ? middle(({ memoryBytes }) => memoryBytes ?? 0) : null,
  };
}

/** What is held against what: `[program, step]` of the same guides. */
const COMPARED = [
  [
    ['foolscap', 'cold'],
    ['eleventy', 'cold'],
  ],
  [
    ['foolscap', 'cold'],
    ['hugo', 'cold'],
  ],
  [
    ['foolscap', 'unchanged'],
    ['hugo', 'cold'],
  ],
  [
    ['foolscap', 'one edited'],
    ['foolscap', 'cold'],
  ],
  [
    ['foolscap, beside', 'cold'],
    ['foolscap', 'cold'],
  ],
  [
    ['foolscap, beside', 'unchanged'],
    ['foolscap', 'unchanged'],
  ],
  [
    ['foolscap, PDFs', 'cold'],
    ['foolscap', 'cold'],
  ],
] as const;

/** Below, starting is most of the time. */
const MANY = 100;

/** Those that were measured; and how the time of a guide grows with the number of guides. */
export function ratiosOf(results: readonly Result[]): Ratio[] {
  const sizes = [...new Set(results.map(({ guides }) => guides))].sort((a, b) => a - b);
  const measured = (guides: number, [program, step]: readonly [string, string]) =>
    results.find((one) => one.guides === guides && one.program === program && one.step === step)
      ?.median;
  const compared = sizes.flatMap((guides) =>
    COMPARED.flatMap(([left, right]) => {
      const [one, other] = [measured(guides, left), measured(guides, right)];
      if (one === undefined || other === undefined) return [];
      return [ratio(`${guides} guides: ${left.join(' ')} / ${right.join(' ')}`, one, other)];
    }),
  );
  const [least = 0, ...larger] = sizes.filter((guides) => guides >= MANY);
  const grown = larger.flatMap((guides) => {
    const [one, other] = [guides, least].map((size) => measured(size, ['foolscap', 'cold']));
    if (one === undefined || other === undefined) return [];
    const name = `foolscap cold: one guide of ${guides} / one of ${least}`;
    return [ratio(name, one, other, guides / least)];
  });
  return [...compared, ...grown];
}

const ratio = (name: string, one: Cost, other: Cost, by = 1): Ratio => ({
  name,
  seconds: one.seconds / other.seconds / by,
  cpuSeconds: one.cpuSeconds / other.cpuSeconds / by,
});

export function resultTable(results: readonly Result[]): string {
  const head = ['guides', 'program', 'step', 'seconds', 'cpu s', 'MB', 'ms a guide', 'runs'];
  const rows = results.map(({ guides, program, step, runs, median }) => [
    String(guides),
    program,
    step,
    median.seconds.toFixed(2),
    median.cpuSeconds.toFixed(2),
    median.memoryBytes === null ? '–' : (median.memoryBytes / 1e6).toFixed(0),
    ((median.seconds * 1000) / guides).toFixed(2),
    String(runs.length),
  ]);
  return aligned([head, ...rows], [1, 2]);
}

export function ratioTable(ratios: readonly Ratio[]): string {
  const head = ['ratio of', 'seconds', 'cpu s'];
  const rows = ratios.map(({ name, seconds, cpuSeconds }) => [
    name,
    seconds.toFixed(2),
    cpuSeconds.toFixed(2),
  ]);
  return aligned([head, ...rows], [0]);
}

/** Lines of equal columns; numbers to the right, `words` to the left. */
function aligned(rows: readonly string[][], words: readonly number[]): string {
  const widths =
    rows[0]?.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0))) ?? [];
  const cell = (text: string, at: number) =>
    words.includes(at) ? text.padEnd(widths[at] ?? 0) : text.padStart(widths[at] ?? 0);
  return rows.map((row) => row.map(cell).join('  ')).join('\n');
}
