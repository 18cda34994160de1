import { lstat, readdir, readFile, readlink, rename, rm, rmdir, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { unless } from './file-errors.ts';
import { MARKER, readMarker } from './marker.ts';
import { exists, type Place } from './place.ts';
import { isOurs, walk } from './walk.ts';

/**
 * Removes the previous output after the swap, file by file: what our build listed in it, and what
 * also lies in the new output. With anything else in it, it is kept under a name that can be seen.
 * The marker goes last, so that a removal that was cut short can go on.
 */
export async function clearOld(place: Place): Promise<void> {
  const marker = await readMarker(place.old);
  for (const entry of await walk(place.old)) {
    const path = join(place.old, entry.path);
    if (entry.kind === 'folder') {
      await leaving(() => rmdir(path));
    } else if (typeof marker !== 'string' && entry.path !== MARKER) {
      const spare = isOurs(entry, marker) || (await isSame(path, join(place.out, entry.path)));
      if (spare) await leaving(() => unlink(path));
    }
  }
  if (typeof marker !== 'string') await leaving(() => rm(join(place.old, MARKER)));
  await leaving(() => rmdir(place.old));
  if (await exists(place.old)) await leaving(async () => rename(place.old, await freeName(place)));
}

/** Folders beside the output that hold what no build may remove. */
export async function leftBeside(place: Place): Promise<string[]> {
  const parent = dirname(place.out);
  const kept = basename(place.kept);
  const names = (await readdir(parent)).filter(
    (name) => name === basename(place.old) || name === kept || name.startsWith(`${kept}-`),
  );
  return names.sort().map((name) => join(parent, name));
}

/** What can't be removed stays: the new output is in its place already, and the build has not failed. */
async function leaving(remove: () => Promise<void>): Promise<void> {
  const expected = ['ENOTEMPTY', 'EEXIST', 'EACCES', 'EPERM', 'EBUSY', 'EROFS', 'ENOENT'];
  await unless(expected, remove);
}

async function freeName(place: Place): Promise<string> {
  let name = place.kept;
  for (let number = 2; await exists(name); number++) name = `${place.kept}-${number}`;
  return name;
}

/** Whether two names stand for one file, equal links or equal bytes. */
async function isSame(path: string, other: string): Promise<boolean> {
  const a = await lstat(path, { bigint: true });
  const b = await unless(['ENOENT', 'ENOTDIR'], () => lstat(other, { bigint: true }));
  if (b === null) return false;
  if (a.ino === b.ino && a.dev === b.dev) return true;
  if (a.isSymbolicLink() && b.isSymbolicLink()) {
    return (await readlink(path)) === (await readlink(other));
  }
  if (!a.isFile() || !b.isFile() || a.size !== b.size) return false;
  return (await readFile(path)).equals(await readFile(other));
}
