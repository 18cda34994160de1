import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { typstCompiler } from './compiler.ts';
import { dotsReader } from './images.ts';
import { type SetRequest, type SetResult, setJob } from './set-job.ts';

/** What every worker is set up with. Plain data. */
export interface Studio {
  contentDir: string;
  /** Absolute paths of the site's own fonts. */
  fontFiles: string[];
}

/** Fewer documents than this are done sooner than a worker has started. */
const WORTH_A_WORKER = 8;

/**
 * Sets all the documents, in as many processes as it pays.
 *
 * @returns Results in the order of the requests, whichever was done first.
 */
export async function setAll(
  requests: SetRequest[],
  studio: Studio,
  workers: number,
  onDone: () => void,
): Promise<SetResult[]> {
  if (requests.length === 0) return [];
  const processes = Math.min(workers, Math.ceil(requests.length / WORTH_A_WORKER));
  return processes > 1
    ? setElsewhere(requests, studio, processes, onDone)
    : setHere(requests, studio, onDone);
}

async function setHere(
  requests: SetRequest[],
  studio: Studio,
  onDone: () => void,
): Promise<SetResult[]> {
  const set = typstCompiler(studio.fontFiles);
  const readImage = dotsReader(studio.contentDir);
  const results: SetResult[] = [];
  for (const request of requests) {
    results.push(await setJob(request, set, readImage));
    onDone();
  }
  return results;
}

async function setElsewhere(
  requests: SetRequest[],
  studio: Studio,
  processes: number,
  onDone: () => void,
): Promise<SetResult[]> {
  const results: SetResult[] = [];
  let next = 0;
  const serve = async () => {
    let worker = newWorker(studio);
    try {
      while (next < requests.length) {
        const index = next++;
        const request = requests[index];
        if (request === undefined) break;
        const result = await ask(worker, request);
        if (result === null) {
          worker.kill();
          worker = newWorker(studio);
        }
        results[index] = result ?? { ok: false, reason: 'the typesetter stopped', badImages: [] };
        onDone();
      }
    } finally {
      worker.kill();
    }
  };
  await Promise.all(Array.from({ length: processes }, serve));
  return results;
}

/**
 * A process and not a thread: two compilers in one process wait for each other for ever (Typst
 * 0.14), and one that crashes would take the build with it. Each keeps to one core.
 */
function newWorker(studio: Studio): ChildProcess {
  return fork(
    fileURLToPath(new URL('./worker-start.js', import.meta.url)),
    [JSON.stringify(studio)],
    {
      serialization: 'advanced',
      execArgv: [],
      env: { ...process.env, RAYON_NUM_THREADS: '1' },
    },
  );
}

/** No document takes as long: one that does is given up. */
const LIMIT_MS = 120_000;

/** @returns null where the worker died over it, or took too long. */
function ask(worker: ChildProcess, request: SetRequest): Promise<SetResult | null> {
  return new Promise((resolve) => {
    const settle = (result: SetResult | null) => {
      clearTimeout(limit);
      worker.removeAllListeners();
      resolve(result);
    };
    const limit = setTimeout(settle, LIMIT_MS, null);
    worker.once('message', (result) => settle(result as SetResult));
    worker.once('error', () => settle(null));
    worker.once('exit', () => settle(null));
    worker.send(request);
  });
}
