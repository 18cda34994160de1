/** What lies beside an output under the names that a build uses there: ours, or somebody else's? */
import { lstat, readdir, readFile } from 'node:fs/promises';
import { unless } from './file-errors.ts';
import { readMarker } from './marker.ts';
import { OutputRefused } from './output-refused.ts';
import type { Place } from './place.ts';

/**
 * Nothing under these names is used, renamed or removed unless a build of ours made it.
 *
 * @throws OutputRefused where one is somebody else's.
 */
export async function checkBeside(place: Place): Promise<void> {
  for (const lock of [place.lock, place.stale]) {
    if (!(await isLockOrNothing(lock))) throw inTheWay(lock);
  }
  if (!(await isOldOrNothing(place.old))) throw inTheWay(place.old);
  if (!(await isStagingOrNothing(place))) throw inTheWay(place.staging);
}

type Kind = 'nothing' | 'folder' | 'file' | 'other';

async function kindOf(path: string): Promise<Kind> {
  const found = await unless(['ENOENT'], () => lstat(path));
  if (found === null) return 'nothing';
  if (found.isDirectory()) return 'folder';
  return found.isFile() ? 'file' : 'other';
}

/** A lock holds the number of a process; it is empty where its maker was killed before it wrote it. */
async function isLockOrNothing(path: string): Promise<boolean> {
  const kind = await kindOf(path);
  if (kind !== 'file') return kind === 'nothing';
  const text = await unless(['ENOENT'], () => readFile(path, 'utf8'));
  return text === null || /^\d*\n?$/.test(text);
}

/** An output that a build put aside has a marker, or nothing at all in it. */
async function isOldOrNothing(path: string): Promise<boolean> {
  const kind = await kindOf(path);
  if (kind !== 'folder') return kind === 'nothing';
  if (typeof (await readMarker(path)) !== 'string') return true;
  return ((await unless(['ENOENT'], () => readdir(path))) ?? []).length === 0;
}

/** Who leaves this folder leaves the lock too, as proof. */
async function isStagingOrNothing({ staging, lock, stale }: Place): Promise<boolean> {
  const kind = await kindOf(staging);
  if (kind !== 'folder') return kind === 'nothing';
  const proofs = [await kindOf(lock), await kindOf(stale)];
  // Or the build that made it has just come to its end.
  return proofs.includes('file') || (await kindOf(staging)) === 'nothing';
}

function inTheWay(path: string): OutputRefused {
  return new OutputRefused(
    `\`${path}\` is in the way: a build needs that name, and Foolscap did not make what is there. Move it elsewhere, or delete it.`,
  );
}
