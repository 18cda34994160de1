import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Of more guides, what is held is so much that it counts how much comes on top of it. */
const MANY = 4000;

/** Percent; it only ever gets less. */
let growth = 60;

/**
 * Has this process collect what it no longer needs when its memory has grown by three fifths, or by a fifth on a very
 * large site. Left to itself it waits until there is four times as much, and what makes many guides or pages makes much
 * that it needs but once. A build that finds nearly all of them made needs nearly all it holds: to collect sooner would
 * free nothing, and take its time.
 *
 * @param guides How many there are. Default: not many.
 */
export function keepHeapSmall(guides = 0): void {
  if (guides > MANY) growth = 20;
  setFlagsFromString(`--heap-growing-percent=${growth}`);
}

/**
 * Options of Node.js for a process beside this one: on a very large site what it has made a moment ago gets 4 MB at a
 * time and not 16, of which three are held.
 */
export function heapOptions(guides: number): string[] {
  return guides > MANY ? ['--max-semi-space-size=4'] : [];
}

/** Collects what was made a moment ago and is needed no more: of what holds memory that this process does not count. */
export function collectYoung(): void {
  if (collector === null) {
    setFlagsFromString('--expose-gc');
    collector = runInNewContext('gc');
  }
  collector?.({ type: 'minor' });
}

let collector: ((how: { type: 'minor' }) => void) | null = null;
