import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type SetPdf, typstCompiler } from './compiler.ts';
import { dotsReader } from './images.ts';
import {
  type Asked,
  type SetRequest,
  type SetResult,
  setJob,
  type WorkerSetup,
} from './set-job.ts';
import { workerEnvironment } from './worker-environment.ts';

/** Processes that set documents. They stay, and what they know with them, until the pool is closed. */
export interface Pool {
  /**
   * Sets all the documents, in as many processes as it pays. What holds a picture is never set in this process: a
   * picture that ends or hangs the typesetter costs its own guide its sheets, and nobody else.
   *
   * @param lost Sources of guides that no more sheets are set of; those over which a worker stops are added.
   * @returns Results in the order of the requests, whichever was done first.
   */
  setAll: (
    requests: readonly SetRequest[],
    lost: Set<string>,
    onDone?: () => void,
  ) => Promise<SetResult[]>;
  close: () => void;
}

/** Fewer documents than this are done sooner than a worker has started. */
const WORTH_A_WORKER = 8;

/** No document takes as long: one that does is given up. */
const LIMIT_MS = 120_000;

/**
 * @param most How many processes at most.
 * @param limitMs How long a document may take.
 */
export function workerPool(setup: WorkerSetup, most: number, limitMs: number = LIMIT_MS): Pool {
  const waiting: Task[] = [];
  const workers: Worker[] = [];
  const free: Worker[] = [];
  const setHere = setterHere(setup);

  const serve = async (worker: Worker, { request, lost, settle }: Task) => {
    const isLost = request.sources.some((source) => lost.has(source));
    settle(isLost ? GIVEN_UP : await settled(request, worker, lost));
    free.push(worker);
    serveAll();
  };
  const serveAll = () => {
    while (waiting.length > 0 && free.length > 0) {
      const worker = free.pop();
      const task = worker && takeFor(worker, waiting, workers);
      if (worker && task) void serve(worker, task);
    }
  };
  const start = () => {
    const worker = newWorker(setup, limitMs);
    workers.push(worker);
    free.push(worker);
  };

  return {
    setAll: async (requests, lost, onDone = () => {}) => {
      const paying = Math.min(most, Math.ceil(requests.length / WORTH_A_WORKER));
      const pictured = requests.some(({ images }) => Object.keys(images).length > 0);
      if (workers.length === 0 && paying < 2 && !pictured) return setHere(requests, onDone);
      while (workers.length < Math.max(1, paying)) start();
      const results = requests.map(
        (request) =>
          new Promise<SetResult>((resolve) => {
            const settle = (result: SetResult) => {
              onDone();
              resolve(result);
            };
            waiting.push({ request, lost, settle });
          }),
      );
      serveAll();
      return Promise.all(results);
    },
    close: () => {
      waiting.length = 0;
      for (const worker of workers) worker.close();
    },
  };
}

/**
 * Takes a worker's next document from those that wait. Sheets of a guide share much that has been set already, so that
 * a worker stays with its guide, and goes on to one that no other is at.
 */
function takeFor(worker: Worker, waiting: Task[], workers: readonly Worker[]): Task | undefined {
  const own = waiting.findIndex((task) => guideOf(task) === worker.guide);
  const begun = new Set(workers.map(({ guide }) => guide));
  const next = own < 0 ? waiting.findIndex((task) => !begun.has(guideOf(task))) : own;
  const [task] = waiting.splice(Math.max(0, next), 1);
  if (task !== undefined) worker.guide = guideOf(task);
  return task;
}

/** Source of the guide, or of the first in a packet. */
const guideOf = ({ request }: Task): string => request.sources[0] ?? '';

interface Task {
  request: SetRequest;
  lost: Set<string>;
  settle: (result: SetResult) => void;
}

function setterHere({ contentDir, fontFiles }: WorkerSetup) {
  let compiler: SetPdf | null = null;
  const readImage = dotsReader(contentDir);
  return (requests: readonly SetRequest[], onDone: () => void): SetResult[] => {
    const results: SetResult[] = [];
    for (const request of requests) {
      compiler ??= typstCompiler(fontFiles);
      results.push(setJob(request, compiler, readImage));
      onDone();
    }
    return results;
  };
}

const GIVEN_UP: SetResult = { ok: false, reason: '', badImages: [], givenUp: true };

/** One document; where the worker stops over it, with the pictures over each of which it stops alone. */
async function settled(request: SetRequest, worker: Worker, lost: Set<string>): Promise<SetResult> {
  const result = await worker.ask({ request, picture: null });
  if (typeof result !== 'string') return result;
  for (const source of request.sources) lost.add(source);
  const badImages: string[] = [];
  for (const picture of Object.keys(request.images)) {
    const answer = await worker.ask({ request, picture });
    const isBad = typeof answer === 'string' || (!answer.ok && answer.badImages.length > 0);
    if (isBad) badImages.push(picture);
  }
  return { ok: false, reason: result, badImages };
}

/** One process at a time; another takes the place of one that stops. */
interface Worker {
  /** Source of the guide whose document it had last; '' before the first. */
  guide: string;
  /** @returns Why, where the process stopped. */
  ask: (asked: Asked) => Promise<SetResult | string>;
  close: () => void;
}

function newWorker(setup: WorkerSetup, limitMs: number): Worker {
  let process = newProcess(setup);
  let isClosed = false;
  return {
    guide: '',
    ask: async (asked) => {
      const answer = await ask(process, asked, limitMs);
      if (typeof answer === 'string' && !isClosed) {
        process.kill('SIGKILL');
        process = newProcess(setup);
      }
      return answer;
    },
    close: () => {
      isClosed = true;
      process.kill();
    },
  };
}

/**
 * A process and not a thread: two compilers in one process wait for each other for ever (Typst
 * 0.14), and one that crashes would take the build with it. Each keeps to one core.
 */
function newProcess(setup: WorkerSetup): ChildProcess {
  return fork(
    fileURLToPath(new URL('./worker-start.js', import.meta.url)),
    [JSON.stringify(setup)],
    {
      serialization: 'advanced',
      execArgv: [],
      env: workerEnvironment(process.env),
    },
  );
}

/** @returns Why, where the worker died over it, or took too long. */
function ask(worker: ChildProcess, asked: Asked, limitMs: number): Promise<SetResult | string> {
  return new Promise((resolve) => {
    const settle = (result: SetResult | string) => {
      clearTimeout(limit);
      worker.removeAllListeners();
      // What a worker says after its time has nobody to hear it.
      worker.on('error', () => {});
      resolve(result);
    };
    const slow = `it takes the typesetter more than ${Math.ceil(limitMs / 1000)} seconds`;
    const limit = setTimeout(settle, limitMs, slow);
    worker.once('message', (result: SetResult) => settle(result));
    worker.once('error', () => settle('the typesetter stopped'));
    worker.once('exit', () => settle('the typesetter stopped'));
    worker.send(asked);
  });
}
