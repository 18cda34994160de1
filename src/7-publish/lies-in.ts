import { lstat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { unless } from './file-errors.ts';

/**
 * Whether a path is this folder or lies in it. Both are real paths; where both are there, what they are on
 * the disk decides too: one folder has several spellings where case does not count, or where it is mounted twice.
 */
export async function liesIn(path: string, folder: string): Promise<boolean> {
  const wanted = await identity(folder);
  for (let at = path; ; at = dirname(at)) {
    if (at === folder || (wanted !== null && (await identity(at)) === wanted)) return true;
    if (at === dirname(at)) return false;
  }
}

/** null: not there, or the disk does not number its files. */
async function identity(path: string): Promise<string | null> {
  const found = await unless(['ENOENT', 'ENOTDIR', 'EACCES'], () => lstat(path, { bigint: true }));
  return found === null || found.ino === 0n ? null : `${found.dev}:${found.ino}`;
}
