import { type ChildProcess, fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { type LookProblem, TemplatesFailed } from '../4-render/look/problem.ts';
import type { OutputFile } from '../guide/output.ts';
import { heapOptions } from '../small-heap.ts';
import type { Asked } from './asked.ts';
import type { Unit, UnitInput } from './unit.ts';

/** A second process that works beside this one. Where it stops, this one does all by itself. */
export interface Helper {
  /** @returns The units, in the order of the inputs; null where the helper has stopped. */
  make: (inputs: UnitInput[]) => Promise<Unit[] | null>;
  /** Whether it has made the guide of this source, and so has its tree. */
  has: (source: string) => boolean;
  /**
   * @returns The pages' files; null where the helper has stopped.
   * @throws Error where a page failed; TemplatesFailed where it was for the site's own templates.
   */
  render: (asked: Omit<Extract<Asked, { type: 'render' }>, 'type'>) => Promise<OutputFile[] | null>;
}

/** Started when it is first wanted. */
export interface Helpers {
  /** @param guides How many the site has. @returns null on a machine with one core. */
  start: (guides: number) => Helper | null;
  /** Once it has ended. */
  close: () => Promise<void>;
}

/** @param cacheDir Where it keeps what it makes. */
export function helpersFor(cacheDir: string): Helpers {
  let worker: ChildProcess | null = null;
  return {
    start: (guides) => {
      if (availableParallelism() < 2) return null;
      worker = fork(fileURLToPath(new URL('./helper-start.js', import.meta.url)), [cacheDir], {
        serialization: 'advanced',
        execArgv: heapOptions(guides),
      });
      return helperOf(worker);
    },
    close: async () => {
      if (worker === null || worker.exitCode !== null || !worker.connected) return;
      const ended = new Promise((resolve) => worker?.once('exit', resolve));
      const asked: Asked = { type: 'end' };
      // It may have ended by itself meanwhile.
      worker.send(asked, () => {});
      await ended;
    },
  };
}

/** For what is too small to be shared. */
export const NO_HELPERS: Helpers = { start: () => null, close: async () => {} };

function helperOf(worker: ChildProcess): Helper {
  const sources = new Set<string>();
  const waiting: ((answer: unknown) => void)[] = [];
  let stopped = false;
  worker.on('message', (answer) => waiting.shift()?.(answer));
  const stop = () => {
    stopped = true;
    for (const settle of waiting.splice(0)) settle(null);
  };
  worker.on('exit', stop);
  worker.on('error', stop);
  const ask = <Answer>(asked: Asked): Promise<Answer | null> =>
    new Promise((resolve) => {
      if (stopped) {
        resolve(null);
        return;
      }
      // Answers come in the order of the questions, each of the kind that was asked for.
      waiting.push((answer) => resolve(answer as Answer | null));
      worker.send(asked);
    });
  return {
    make: async (inputs) => {
      const units = await ask<Unit[]>({ type: 'make', inputs });
      if (units !== null) for (const { path } of inputs) sources.add(path);
      return units;
    },
    has: (source) => !stopped && sources.has(source),
    render: async (asked) => {
      type Answer = OutputFile[] | { problems: LookProblem[] } | string;
      const answer = await ask<Answer>({ type: 'render', ...asked });
      if (typeof answer === 'string') throw new Error(answer);
      if (answer !== null && 'problems' in answer) throw new TemplatesFailed(answer.problems);
      return answer;
    },
  };
}
