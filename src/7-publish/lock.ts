import { closeSync, openSync, unlinkSync, writeSync } from 'node:fs';
import { link, readFile, rename, rm } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { codeOf, unless } from './file-errors.ts';
import { OutputRefused } from './output-refused.ts';
import { exists, type Place } from './place.ts';

/** The locks this process holds: its own number in any other lock is that of an earlier process. */
const held = new Set<string>();

export interface Lock {
  /** Whether a build was killed here, so that a staging folder is ours to remove. */
  killedBefore: boolean;
  /**
   * Where the disk says no the file may stay; this process holds it no more, and the next build clears it.
   *
   * @param proof Keeps the proof that the staging folder, which could not be removed, is ours.
   */
  release(proof?: 'keep'): Promise<void>;
}

/** @throws OutputRefused where another build is writing; nothing is held then. */
export async function takeLock(place: Place): Promise<Lock> {
  if (held.has(place.lock)) throw busy(place);
  held.add(place.lock);
  const release = async (proof?: 'keep') => {
    try {
      if (proof === 'keep') await rename(place.lock, place.stale);
      else await rm(place.lock, { force: true });
    } finally {
      held.delete(place.lock);
    }
  };
  try {
    while (!made(place.lock)) await setDeadLockAside(place);
  } catch (error) {
    held.delete(place.lock);
    throw error;
  }
  try {
    return { killedBefore: await exists(place.stale), release };
  } catch (error) {
    await release().catch(() => {});
    throw error;
  }
}

/** @throws OutputRefused where another build is writing. */
export async function checkLock(place: Place): Promise<void> {
  if (held.has(place.lock)) throw busy(place);
  const owner = await ownerOf(place.lock);
  if (owner !== null && isAlive(owner)) throw busy(place, owner);
}

/** Synchronous, so that a lock without a number in it lasts no longer than it must. */
function made(lock: string): boolean {
  let file: number;
  try {
    file = openSync(lock, 'wx');
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
  try {
    try {
      writeSync(file, `${process.pid}\n`);
    } finally {
      closeSync(file);
    }
    return true;
  } catch (error) {
    unmake(lock);
    throw error;
  }
}

/** If even that fails an empty file stays, which is nobody's lock. */
function unmake(lock: string): void {
  try {
    unlinkSync(lock);
  } catch {
    // What is wrong with the disk is told by the error that led here.
  }
}

/** Set aside rather than deleted: a build killed at this very point still proves the staging folder ours. */
async function setDeadLockAside(place: Place): Promise<void> {
  const owner = await ownerOf(place.lock);
  if (owner === null) return;
  if (isAlive(owner)) throw busy(place, owner);
  const moved = await unless(['ENOENT'], () => rename(place.lock, place.stale).then(() => true));
  if (moved === null) return;
  const taken = await ownerOf(place.stale);
  if (taken === null || taken === owner) return;
  // Between the look and the rename another build took the lock: it gets it back.
  await unless(['EEXIST'], () => link(place.stale, place.lock));
  throw busy(place, taken);
}

/** @returns null: no lock. 0: its maker was killed before it could write its number. */
async function ownerOf(lock: string): Promise<number | null> {
  const read = () => unless(['ENOENT'], () => readFile(lock, 'utf8'));
  let text = await read();
  if (text === '') {
    // Or its maker is about to write it.
    await setTimeout(50);
    text = await read();
  }
  return text === null ? null : Number.parseInt(text, 10) || 0;
}

function isAlive(owner: number): boolean {
  if (owner <= 0 || owner === process.pid) return false;
  try {
    process.kill(owner, 0);
    return true;
  } catch (error) {
    return codeOf(error) !== 'ESRCH';
  }
}

function busy(place: Place, owner: number = process.pid): OutputRefused {
  return new OutputRefused(
    `Another build is writing \`${place.named}\` (process ${owner}). Wait until it is done; if no build is running, delete the file \`${place.lock}\`.`,
  );
}
