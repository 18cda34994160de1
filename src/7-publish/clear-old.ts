import { lstatSync, readFileSync, readlinkSync, rmdirSync, unlinkSync } from 'node:fs';
import { readdir, rename, rmdir, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { unless, unlessAtOnce } from './file-errors.ts';
import { MARKER, type Marker, readMarker } from './marker.ts';
import { exists, type Place } from './place.ts';
import { foldersOf, keepSpare } from './spare.ts';
import { type Entry, isOurs, walk } from './walk.ts';

/**
 * Removes the previous output after the swap, file by file: what our build listed in it, and what
 * also lies in the new output. With anything else in it, it is kept under a name that can be seen.
 * The marker goes last, so that a removal that was cut short can go on.
 *
 * @param spare Where it is kept in place of being removed, if nobody else's files are in it. Default: nowhere.
 * @throws Where the disk fails: what is there then, the next build can clear.
 */
export async function clearOld(place: Place, spare: string | null = null): Promise<void> {
  if (spare !== null && (await keptAsSpare(place, spare))) return;
  const marker = await readMarker(place.old);
  const ours: Marker = typeof marker === 'string' ? new Set() : marker;
  let keeps = false;
  for (const entry of walk(place.old)) {
    if (entry.path !== MARKER && !cleared(place, entry, ours)) keeps = true;
  }
  if (keeps) return keepOld(place);
  if (marker !== 'none') await unlink(join(place.old, MARKER));
  await rmdir(place.old);
}

/** A spare output has nothing in it but our own files and their folders. */
async function keptAsSpare(place: Place, spare: string): Promise<boolean> {
  const ours = await readMarker(place.old);
  if (typeof ours === 'string') return false;
  const folders = foldersOf(ours);
  for (const entry of walk(place.old)) {
    const stays = entry.kind === 'folder' ? folders.has(entry.path) : isOurs(entry, ours);
    if (!stays && !cleared(place, entry, ours)) return false;
  }
  return keepSpare(place.old, spare);
}

/** @returns Whether it is gone; else it, or what is in it, is somebody else's. */
function cleared(place: Place, entry: Entry, ours: Marker): boolean {
  const path = join(place.old, entry.path);
  if (entry.kind === 'folder') {
    const gone = unlessAtOnce(['ENOTEMPTY', 'EEXIST'], () => {
      rmdirSync(path);
      return true;
    });
    return gone !== null;
  }
  // Not `rm`, which hides why a file may not be removed: it tries next whether it is a folder.
  const spare = isOurs(entry, ours) || isSame(path, join(place.out, entry.path));
  if (spare) unlinkSync(path);
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
function isSame(path: string, other: string): boolean {
  const a = lstatSync(path, { bigint: true });
  const b = unlessAtOnce(['ENOENT', 'ENOTDIR'], () => lstatSync(other, { bigint: true }));
  if (b === null) return false;
  if (a.ino === b.ino && a.dev === b.dev) return true;
  if (a.isSymbolicLink() && b.isSymbolicLink()) return readlinkSync(path) === readlinkSync(other);
  if (!a.isFile() || !b.isFile() || a.size !== b.size) return false;
  return readFileSync(path).equals(readFileSync(other));
}
