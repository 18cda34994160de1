import { rename, rm, rmdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { checkBeside } from './beside.ts';
import { clearOld, keepOld } from './clear-old.ts';
import { codeOf, telling, unless } from './file-errors.ts';
import { flushFolder } from './flush.ts';
import { type Lock, takeLock } from './lock.ts';
import { readMarker } from './marker.ts';
import { OutputRefused } from './output-refused.ts';
import { exists, type Place, placeOf } from './place.ts';

export type Recovery = 'nothing to do' | 'restored';

/** An output whose lock we hold. */
export interface Held {
  place: Place;
  lock: Lock;
}

/**
 * Restores the previous outputs if an earlier build came to its end among its renames, and removes
 * what it left beside them. Called at the start of each build, with all outputs that belong together.
 *
 * @throws OutputRefused where another build is writing, or what lies beside an output is not ours.
 */
export async function recover(...outs: readonly string[]): Promise<Recovery> {
  const held: Held[] = [];
  try {
    for (const out of outs) {
      await telling(`\`${out}\` could not be looked at`, async () => {
        const place = await placeOf(out);
        const traces = [place.staging, place.old, place.lock, place.stale];
        const found = await Promise.all(traces.map(exists));
        if (!found.includes(true)) return;
        await checkBeside(place);
        held.push({ place, lock: await takeLock(place) });
      });
    }
    return await tidyAll(held);
  } finally {
    // A lock that stays is that of a process that has ended, or is this one.
    for (const { lock } of held) await lock.release().catch(() => {});
  }
}

/** `recover` for one who holds the locks. */
export async function tidyAll(held: readonly Held[]): Promise<Recovery> {
  const [one] = held;
  if (one === undefined) return 'nothing to do';
  const cannot = `what an earlier build left beside \`${one.place.named}\` could not be cleared up`;
  return telling(cannot, async () => {
    await joinTorn(held.map(({ place }) => place));
    const recoveries: Recovery[] = [];
    for (const { place, lock } of held) recoveries.push(await tidy(place, lock));
    return recoveries.includes('restored') ? 'restored' : 'nothing to do';
  });
}

/**
 * A build that ended between the renames of one output and those of another left a new edition
 * beside an old one. The old one is put back there too, so that they fit.
 */
async function joinTorn(places: readonly Place[]): Promise<void> {
  const swapped: Place[] = [];
  let waiting = false;
  for (const place of places) {
    const [out, old, staging] = await Promise.all(
      [place.out, place.old, place.staging].map(exists),
    );
    if (out && old && !staging) swapped.push(place);
    if (staging && typeof (await readMarker(place.staging)) !== 'string') waiting = true;
  }
  if (!waiting) return;
  for (const place of swapped) {
    if (typeof (await readMarker(place.out)) === 'string') continue;
    // What somebody put into the new one since is kept: it goes the way of an old one.
    await rename(place.out, place.staging);
    await restoreOld(place);
    await rename(place.staging, place.old);
    await clearOld(place);
  }
}

/** @returns Whether there is an output again; before some there was none. */
async function restoreOld(place: Place): Promise<boolean> {
  // An empty folder is not renamed but removed: it stands for nothing.
  const removed = await unless(['ENOTEMPTY', 'EEXIST'], () => rmdir(place.old).then(() => true));
  if (removed) return false;
  await telling(`the previous output could not be moved back from \`${place.old}\``, () =>
    rename(place.old, place.out),
  );
  flushFolder(dirname(place.out));
  return true;
}

async function tidy(place: Place, lock: Lock): Promise<Recovery> {
  const recovery = await settleOld(place);
  if (lock.killedBefore) {
    await removeStaging(place);
    // One that stays does no harm: it only says that a build was killed here.
    await rm(place.stale, { force: true }).catch(() => {});
  }
  return recovery;
}

async function settleOld(place: Place): Promise<Recovery> {
  if (!(await exists(place.old))) return 'nothing to do';
  // An empty folder, made since by hand or by a tool, does not count as an output.
  if (await exists(place.out))
    await unless(['ENOTEMPTY', 'EEXIST', 'ENOTDIR'], () => rmdir(place.out));
  if (!(await exists(place.out))) return (await restoreOld(place)) ? 'restored' : 'nothing to do';
  if (typeof (await readMarker(place.out)) === 'string') {
    throw new OutputRefused(
      `\`${place.named}\` was filled by something else after a build was interrupted, and the site made before is in \`${place.old}\`. Move one of the two elsewhere, then build again.`,
    );
  }
  await telling(`\`${place.old}\`, left by an earlier build, could not be removed`, async () => {
    try {
      await clearOld(place);
    } catch (error) {
      // What this account may not remove would stand in the way of every build to come.
      if (!['EACCES', 'EPERM'].includes(codeOf(error) ?? '')) throw error;
      await keepOld(place);
    }
  });
  return 'nothing to do';
}

async function removeStaging(place: Place): Promise<void> {
  await telling(
    `\`${place.staging}\`, left by a build that was interrupted, could not be removed`,
    () => rm(place.staging, { recursive: true, force: true }),
  );
}
