import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/**
 * The first bytes of a file: all of it where it has no more than `most`. Guides are small and many: waiting for each
 * in turn takes a third of the time that promises do.
 */
export function readStart(path: string, most: number): Uint8Array {
  const file = openSync(path, 'r');
  try {
    const { size } = fstatSync(file);
    const buffer = Buffer.alloc(Math.min(size, most));
    let filled = 0;
    while (filled < buffer.length) {
      const count = readSync(file, buffer, filled, buffer.length - filled, filled);
      if (count === 0) break;
      filled += count;
    }
    return buffer.subarray(0, filled);
  } finally {
    closeSync(file);
  }
}
