import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { typstCompiler } from './compiler.ts';
import { dotsReader } from './images.ts';
import { type Asked, type SetRequest, type SetResult, type Studio, setJob } from './set-job.ts';

/** Fewer documents than this are done sooner than a worker has started. */
const WORTH_A_WORKER = 8;

/** No document takes as long: one that does is given up. */
const LIMIT_MS = 120_000;

/**
 * Sets all the documents, in as many processes as it pays. What holds a picture is never set in this process: a
 * picture that ends or hangs the typesetter costs its own guide its sheets, and nobody else.
 *
 * @param limitMs How long a document may take.
 * @returns Results in the order of the requests, whichever was done first.
 */
export async function setAll(
  requests: SetRequest[],
  studio: Studio,
  workers: number,
  onDone: () => void,
  limitMs: number = LIMIT_MS,
): Promise<SetResult[]> {
  if (requests.length === 0) return [];
  const processes = Math.min(workers, Math.ceil(requests.length / WORTH_A_WORKER));
  const hasPictures = requests.some(({ images }) => Object.keys(images).length > 0);
  return processes > 1 || hasPictures
    ? setElsewhere(requests, studio, Math.max(1, processes), onDone, limitMs)
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
  limitMs: number,
): Promise<SetResult[]> {
  const results: SetResult[] = [];
  const lost = new Set<string>();
  const queue = requests.entries();
  const serve = async () => {
    const desk = newDesk(studio, limitMs);
    try {
      for (const [index, request] of queue) {
        const isLost = request.sources.some((source) => lost.has(source));
        results[index] = isLost ? GIVEN_UP : await settled(request, desk, lost);
        onDone();
      }
    } finally {
      desk.close();
    }
  };
  await Promise.all(Array.from({ length: processes }, serve));
  return results;
}

const GIVEN_UP: SetResult = { ok: false, reason: '', badImages: [], givenUp: true };

/** One document; where the worker stops over it, with the pictures over each of which it stops alone. */
async function settled(request: SetRequest, desk: Desk, lost: Set<string>): Promise<SetResult> {
  const result = await desk.ask({ request, picture: null });
  if (typeof result !== 'string') return result;
  for (const source of request.sources) lost.add(source);
  const badImages: string[] = [];
  for (const picture of Object.keys(request.images)) {
    const answer = await desk.ask({ request, picture });
    const isBad = typeof answer === 'string' || (!answer.ok && answer.badImages.length > 0);
    if (isBad) badImages.push(picture);
  }
  return { ok: false, reason: result, badImages };
}

/** One worker at a time; another takes the place of one that stops. */
interface Desk {
  /** @returns Why, where the worker stopped. */
  ask: (asked: Asked) => Promise<SetResult | string>;
  close: () => void;
}

function newDesk(studio: Studio, limitMs: number): Desk {
  let worker = newWorker(studio);
  return {
    ask: async (asked) => {
      const answer = await ask(worker, asked, limitMs);
      if (typeof answer === 'string') {
        worker.kill('SIGKILL');
        worker = newWorker(studio);
      }
      return answer;
    },
    close: () => worker.kill(),
  };
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
    worker.once('message', (result) => settle(result as SetResult));
    worker.once('error', () => settle('the typesetter stopped'));
    worker.once('exit', () => settle('the typesetter stopped'));
    worker.send(asked);
  });
}
