import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * Has this process collect what it no longer needs when its memory has grown by a quarter. Left to itself it waits
 * until there is four times as much, and what makes many guides or pages makes much that it needs but once. A build that
 * finds nearly all of them made needs nearly all it holds: to collect sooner would free nothing, and take its time.
 */
export function keepHeapSmall(): void {
  setFlagsFromString('--heap-growing-percent=25');
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
