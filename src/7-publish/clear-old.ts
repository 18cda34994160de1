import { lstat, readdir, readFile, readlink, rename, rmdir, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { unless } from './file-errors.ts';
import { MARKER, type Marker, readMarker } from './marker.ts';
import { exists, type Place } from './place.ts';
import { type Entry, isOurs, walk } from './walk.ts';

/**
 * Removes the previous output after the swap, file by file: what our build listed in it, and what
 * also lies in the new output. With anything else in it, it is kept under a name that can be seen.
 * The marker goes last, so that a removal that was cut short can go on.
 *
 * @throws Where the disk fails: what is there then, the next build can clear.
 */
export async function clearOld(place: Place): Promise<void> {
  const marker = await readMarker(place.old);
  const ours: Marker = typeof marker === 'string' ? new Set() : marker;
  let keeps = false;
  for (const entry of await walk(place.old)) {
    if (entry.path !== MARKER && !(await cleared(place, entry, ours))) keeps = true;
  }
  if (keeps) return keepOld(place);
  if (marker !== 'none') await unlink(join(place.old, MARKER));
  await rmdir(place.old);
}

/** @returns Whether it is gone; else it, or what is in it, is somebody else's. */
async function cleared(place: Place, entry: Entry, ours: Marker): Promise<boolean> {
  const path = join(place.old, entry.path);
  if (entry.kind === 'folder') {
    return (await unless(['ENOTEMPTY', 'EEXIST'], () => rmdir(path).then(() => true))) !== null;
  }
  // Not `rm`, which hides why a file may not be removed: it tries next whether it is a folder.
  const spare = isOurs(entry, ours) || (await isSame(path, join(place.out, entry.path)));
  if (spare) await unlink(path);
  return spare;
}

/** Moves the previous output to a name that can be seen. */
export async function keepOld(place: Place): Promise<void> {
  const name = await freeName(place);
  await rename(place.old, name);
  // There it is the user's, whatever our build once listed.
  await unless(['ENOENT'], () => unlink(join(name, MARKER)));
}

/** Folders beside the output that hold what no build may remove. */
export async function leftBeside(place: Place): Promise<string[]> {
  const parent = dirname(place.out);
  const kept = basename(place.kept);
  const names = (await readdir(parent)).filter(
    (name) => name === kept || name.startsWith(`${kept}-`),
  );
  return names.sort().map((name) => join(parent, name));
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
