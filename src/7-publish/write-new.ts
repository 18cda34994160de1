import { closeSync, openSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { codeOf } from './file-errors.ts';
import { makeFolder } from './make-folder.ts';
import { replaceFile } from './replace-file.ts';

/**
 * Writes a file whole or not at all, with the folders it lies in.
 *
 * @returns False where one of this name is there: nothing is written over.
 * @throws Error where the disk fails.
 */
export function writeNew(path: string, content: Uint8Array | string): boolean {
  makeFolder(dirname(path));
  try {
    // The name is ours from here on: what takes it is our own file.
    closeSync(openSync(path, 'wx'));
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
  try {
    replaceFile(path, content);
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  }
  return true;
}
