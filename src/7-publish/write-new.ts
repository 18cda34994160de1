import { closeSync, lstatSync, openSync, rmSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { codeOf } from './file-errors.ts';
import { makeFolder } from './make-folder.ts';
import { replaceFile } from './replace-file.ts';

/**
 * Writes a file whole or not at all, with the folders it lies in.
 *
 * @param within The folder that somebody has named. Below it no link is followed: what lies in it may come from others.
 * @returns False where one of this name is there: nothing is written over.
 * @throws Error where the disk fails, or a link stands in the place of a folder.
 */
export function writeNew(path: string, content: Uint8Array | string, within: string): boolean {
  refuseLinks(dirname(path), within);
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

function refuseLinks(folder: string, within: string): void {
  const names = relative(within, folder).split(sep);
  for (const [index] of names.entries()) {
    const place = join(within, ...names.slice(0, index + 1));
    if (place === within) continue;
    if (lstatSync(place, { throwIfNoEntry: false })?.isSymbolicLink() === true) {
      throw new Error(`Unexpected link \`${place}\` to somewhere else, expected the folder itself`);
    }
  }
}
