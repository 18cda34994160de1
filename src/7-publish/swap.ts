import { mkdir, rename, rmdir } from 'node:fs/promises';
import { telling, wordsOf } from './file-errors.ts';
import type { Place } from './place.ts';

/** A finished output beside its place. */
export interface Ready {
  place: Place;
  /** Whether there was an output before. */
  had: boolean;
}

/** Thrown with some new outputs in their places and others not: the next build puts the old ones back. */
export class Torn extends Error {}

/**
 * Two renames for each; the first that fails has those before it put back.
 *
 * @throws Error where every output is as it was; Torn where that could not be had.
 */
export async function swapAll(all: readonly Ready[]): Promise<void> {
  const done: Ready[] = [];
  for (const one of all) {
    try {
      await swap(one);
    } catch (error) {
      for (const each of done.reverse()) await putBack(each, error);
      if (error instanceof Torn) throw error;
      throw new Error(`${wordsOf(error)}, and all is as it was`, { cause: error });
    }
    done.push(one);
  }
}

/** What stood there before is put aside. An empty folder stands for nothing: so it can be seen what was done. */
async function swap(one: Ready): Promise<void> {
  const { place, had } = one;
  const failing = `\`${place.named}\` could not be replaced`;
  await telling(failing, async () => {
    await (had ? rename(place.out, place.old) : mkdir(place.old));
  });
  try {
    await telling(failing, () => rename(place.staging, place.out));
  } catch (error) {
    await moveBack(one, error);
    throw error;
  }
}

async function putBack(one: Ready, error: unknown): Promise<void> {
  const { place } = one;
  await orTorn(place, error, () => rename(place.out, place.staging));
  await moveBack(one, error);
}

async function moveBack({ place, had }: Ready, error: unknown): Promise<void> {
  await orTorn(place, error, () => (had ? rename(place.old, place.out) : rmdir(place.old)));
}

async function orTorn(place: Place, first: unknown, action: () => Promise<void>): Promise<void> {
  try {
    await telling(`\`${place.named}\` could not be put back, and the next build does it`, action);
  } catch (error) {
    throw new Torn(`${wordsOf(first)}\n${wordsOf(error)}`, { cause: first });
  }
}
