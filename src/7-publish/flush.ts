/**
 * Written is not kept: until it is flushed, a power cut may leave a renamed folder full of empty files.
 * So every file of an output is flushed before the renames, in the writer that has many under way at once. The names
 * in its folders are flushed once, with the topmost: a file system that keeps a journal (ext4, XFS, Btrfs, APFS, NTFS)
 * keeps the order in which names were made, so that none is missing where the rename is there. To flush each of
 * thousands of folders took longer than to write them.
 */
import { closeSync, fdatasync, fdatasyncSync, openSync } from 'node:fs';
import { unless, unlessAtOnce } from './file-errors.ts';

/** Answers of file systems that can't flush, or don't let us: then it is left to the system. */
const CANNOT = ['EINVAL', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EPERM', 'EACCES'];

/** Windows flushes only what is open for writing, and no folders at all. */
const onWindows = process.platform === 'win32';

function datasync(file: number): Promise<void> {
  return new Promise((resolve, reject) => {
    fdatasync(file, (error) => (error === null ? resolve() : reject(error)));
  });
}

/** Waits for the disk, so that others may be written meanwhile. @param file Open for writing. */
export async function flush(file: number): Promise<void> {
  await unless(CANNOT, () => datasync(file));
}

export async function flushFile(path: string): Promise<void> {
  const file = unlessAtOnce(CANNOT, () => openSync(path, onWindows ? 'r+' : 'r'));
  if (file === null) return;
  try {
    await flush(file);
  } finally {
    closeSync(file);
  }
}

/** The names in it, not what they stand for. */
export function flushFolder(path: string): void {
  if (onWindows) return;
  const folder = unlessAtOnce(CANNOT, () => openSync(path, 'r'));
  if (folder === null) return;
  try {
    unlessAtOnce(CANNOT, () => fdatasyncSync(folder));
  } finally {
    closeSync(folder);
  }
}
