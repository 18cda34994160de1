/**
 * `npm run fuzz`: fifty thousand inputs of every kind, through the doors that guides come in by.
 * `--runs N`, `--seed N` (default: another each day), `--from N`; `--patience N`: seconds after which an
 * input is said to hang. The reading is done in a thread that this one watches and ends where it hangs.
 * Each fault is told once, with the least input that shows it; the exit code is 1 where there is any.
 */
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { faultsOf } from '../tests/fuzz/doors.ts';
import { type Input, inputsFrom, type Kind } from '../tests/fuzz/inputs.ts';
import { smallest } from '../tests/fuzz/smallest.ts';

interface Task {
  seed: number;
  from: number;
  to: number;
  /** The number of the input at hand, seen by both threads. */
  at: Int32Array;
}

type Report =
  | { type: 'fault'; index: number; kind: Kind; fault: string; text: string }
  | { type: 'cost'; cost: Cost }
  | { type: 'done' };

interface Cost {
  index: number;
  kind: Kind;
  bytes: number;
  /** Milliseconds for reading it twice, as the judge does. */
  time: number;
}

/** How often it is looked whether the thread goes on, and how many slow inputs are named. */
const LOOK_MS = 500;
const NAMED = 8;
/** Milliseconds below which an input is not worth naming for its cost. */
const SLOW = 20;
/** Before the first input. */
const NOT_YET = -1;

async function read({ seed, from, to, at }: Task): Promise<void> {
  const say = (report: Report) => parentPort?.postMessage(report);
  const told = new Set<string>();
  let index = from;
  for (const input of inputsFrom(seed, from)) {
    if (index === to) break;
    Atomics.store(at, 0, index);
    const started = performance.now();
    const [fault] = await faultsOf(input);
    const { kind, bytes } = input;
    const time = performance.now() - started;
    if (time > SLOW) say({ type: 'cost', cost: { index, kind, bytes: bytes.length, time } });
    if (fault !== undefined && !told.has(gistOf(fault))) {
      told.add(gistOf(fault));
      say({ type: 'fault', index, kind, fault, text: await reduced(input, fault) });
    }
    index += 1;
  }
  say({ type: 'done' });
}

/** What two inputs with the same fault have in common. */
function gistOf(fault: string): string {
  const [first = '', ...frames] = fault.split('\n');
  const frame = frames.find((line) => line.includes('/src/') || line.includes('/templates/')) ?? '';
  return `${first.replace(/\d+|`[^`]*`/g, '').slice(0, 80)} ${frame.trim()}`;
}

function reduced({ kind, bytes }: Input, fault: string): Promise<string> {
  const encoder = new TextEncoder();
  return smallest(new TextDecoder().decode(bytes), async (part) => {
    const [again] = await faultsOf({ kind, bytes: encoder.encode(part) });
    return again !== undefined && gistOf(again) === gistOf(fault);
  });
}

/** @returns The exit code. */
async function watch(): Promise<number> {
  const { values } = parseArgs({
    options: {
      runs: { type: 'string', default: '50000' },
      seed: { type: 'string', default: String(Math.floor(Date.now() / 86_400_000)) },
      from: { type: 'string', default: '0' },
      patience: { type: 'string', default: '20' },
    },
  });
  const numbers = Object.values(values).map(Number);
  if (!numbers.every((one) => Number.isSafeInteger(one) && one >= 0))
    throw new Error('Expected whole numbers: --runs, --seed, --from, --patience');
  const seed = Number(values.seed);
  const end = Number(values.from) + Number(values.runs);
  const costs: Cost[] = [];
  let faults = 0;
  const tell = (index: number, kind: Kind, fault: string, text: string) => {
    faults += 1;
    const path = join(tmpdir(), `foolscap-fuzz-${seed}-${index}.${kind}.txt`);
    writeFileSync(path, text);
    const again = `npm run fuzz -- --seed ${seed} --from ${index} --runs 1`;
    process.stdout.write(
      `\n${kind}: ${fault}\n  ${JSON.stringify(text.slice(0, 400))}\n  ${path}\n  ${again}\n`,
    );
  };
  const started = performance.now();
  for (let from = Number(values.from); from < end; ) {
    const at = new Int32Array(new SharedArrayBuffer(4)).fill(NOT_YET);
    const task: Task = { seed, from, to: end, at };
    const hung = await one(task, Number(values.patience), (report) => {
      if (report.type === 'cost') costs.push(report.cost);
      if (report.type === 'fault') tell(report.index, report.kind, report.fault, report.text);
    });
    if (hung === null) break;
    const { value: input } = inputsFrom(seed, hung.index).next();
    tell(hung.index, input.kind, hung.fault, new TextDecoder().decode(input.bytes));
    from = hung.index + 1;
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  process.stdout.write(
    `${slowest(costs)}\nseed ${seed}: ${values.runs} inputs in ${seconds} s, ${faults} at fault\n`,
  );
  return faults > 0 ? 1 : 0;
}

/** A thread does not inherit what reads TypeScript. */
const START = `import('tsx/esm/api').then(({ register }) => {
  register();
  return import(${JSON.stringify(import.meta.url)});
});`;

/** Runs a thread to its end, or to the input at which it hangs or dies. */
function one(task: Task, patience: number, hear: (report: Report) => void) {
  return new Promise<{ index: number; fault: string } | null>((resolve, reject) => {
    const worker = new Worker(START, { eval: true, workerData: task });
    let last = NOT_YET;
    let since = performance.now();
    const finish = (found: { index: number; fault: string } | null) => {
      clearInterval(timer);
      void worker.terminate().then(() => resolve(found));
    };
    const timer = setInterval(() => {
      const index = Atomics.load(task.at, 0);
      // Starting takes its time, and is no input's fault.
      if (index !== last || index === NOT_YET) [last, since] = [index, performance.now()];
      else if (performance.now() - since > patience * 1000)
        finish({ index, fault: `no end after ${patience} s` });
    }, LOOK_MS);
    worker.on('message', (report: Report) => {
      // Reducing a fault takes its time too.
      since = performance.now();
      if (report.type === 'done') finish(null);
      else hear(report);
    });
    worker.on('error', (error) => {
      const index = Atomics.load(task.at, 0);
      if (index !== NOT_YET) return finish({ index, fault: `died: ${error}` });
      clearInterval(timer);
      reject(error);
    });
  });
}

function slowest(costs: readonly Cost[]): string {
  const perByte = ({ time, bytes }: Cost) => time / Math.max(bytes, 1);
  const line = ({ index, kind, bytes, time }: Cost) =>
    `  ${index} ${kind}: ${time.toFixed(0)} ms for ${bytes} bytes, ${((time * 1000) / Math.max(bytes, 1)).toFixed(0)} µs a byte`;
  const most = (by: (cost: Cost) => number) =>
    [...costs]
      .sort((a, b) => by(b) - by(a))
      .slice(0, NAMED)
      .map(line)
      .join('\n');
  return `\nslowest:\n${most(({ time }) => time)}\nslowest for their size:\n${most(perByte)}`;
}

if (isMainThread) process.exitCode = await watch();
else await read(workerData as Task);
