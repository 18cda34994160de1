import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { codeOf, unlessAtOnce } from './file-errors.ts';

/**
 * Makes a folder and those above it. Not with node's own `recursive`, which never comes to an end where a folder
 * that is there takes no others, as `/proc`.
 *
 * @throws What the disk says, where it can't be made.
 */
export function makeFolder(path: string): void {
  try {
    makeOne(path);
  } catch (error) {
    const above = dirname(path);
    if (codeOf(error) !== 'ENOENT' || above === path) throw error;
    makeFolder(above);
    makeOne(path);
  }
}

function makeOne(path: string): void {
  unlessAtOnce(['EEXIST'], () => mkdirSync(path));
}
