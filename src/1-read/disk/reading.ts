import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import type { VFile } from 'vfile';
import { report } from '../../messages/report.ts';

/** Why a disk says no, by the code of the system's error. */
const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'this account may not open it',
  EPERM: 'this account may not open it',
  ENOENT: 'it is no longer there',
  ENOTDIR: 'its folder is no longer there',
  EISDIR: 'it is a folder',
  ELOOP: 'it is a link that leads round in a circle',
  ENAMETOOLONG: 'its name is too long',
  EIO: 'the disk is damaged there',
  EMFILE: 'too many files are open at once',
};

/**
 * One look at the disk. Where the system says no, that is a message beside all others.
 *
 * @returns null where it does; reported as `files-can-be-read`.
 */
export async function reading<T>(file: VFile, look: () => T | Promise<T>): Promise<T | null> {
  try {
    return await look();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : null;
    if (code === null) throw error;
    const why = REASONS[code] ?? `the disk answered ${code}`;
    const reason = `Unexpected file or folder that cannot be read (${why}), expected one that can`;
    report(file, 'files-can-be-read', null, reason);
    return null;
  }
}

/** For a file that is copied as it is: a build would only find out at its very end. */
export async function checkReadable(place: string, file: VFile): Promise<void> {
  await reading(file, () => access(place, constants.R_OK));
}
