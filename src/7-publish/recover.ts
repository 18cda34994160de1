import { lstat, rename, rm, rmdir } from 'node:fs/promises';
import { clearOld } from './clear-old.ts';
import { telling, unless } from './file-errors.ts';
import { type Lock, takeLock } from './lock.ts';
import { readMarker } from './marker.ts';
import { OutputRefused } from './output-refused.ts';
import { exists, type Place, placeOf } from './place.ts';

export type Recovery = 'nothing to do' | 'restored';

/**
 * Restores the previous output if an earlier build was killed between its two renames, and removes
 * what a killed build left beside it. Called at the start of each build.
 *
 * @throws OutputRefused where another build is writing.
 */
export async function recover(out: string): Promise<Recovery> {
  const place = await placeOf(out);
  const traces = [place.staging, place.old, place.lock, place.stale];
  const found = await Promise.all(traces.map(exists));
  if (!found.includes(true)) return 'nothing to do';
  const lock = await takeLock(place);
  try {
    return await tidy(place, lock);
  } finally {
    await lock.release();
  }
}

/** `recover` for one who holds the lock. */
export async function tidy(place: Place, lock: Lock): Promise<Recovery> {
  const recovery = await settleOld(place);
  await removeStaging(place, lock);
  await rm(place.stale, { force: true });
  return recovery;
}

async function settleOld(place: Place): Promise<Recovery> {
  if (!(await exists(place.old))) return 'nothing to do';
  // An empty folder, made since by hand or by a tool, does not count as an output.
  if (await exists(place.out))
    await unless(['ENOTEMPTY', 'EEXIST', 'ENOTDIR'], () => rmdir(place.out));
  if (!(await exists(place.out))) {
    await telling(`the previous output could not be moved back from \`${place.old}\``, () =>
      rename(place.old, place.out),
    );
    return 'restored';
  }
  if (typeof (await readMarker(place.out)) === 'string') {
    throw new OutputRefused(
      `\`${place.named}\` was filled by something else after a build was interrupted, and the site made before is in \`${place.old}\`. Move one of the two elsewhere, then build again.`,
    );
  }
  await clearOld(place);
  return 'nothing to do';
}

async function removeStaging(place: Place, lock: Lock): Promise<void> {
  const found = await unless(['ENOENT'], () => lstat(place.staging));
  if (found === null) return;
  if (!lock.killedBefore || !found.isDirectory()) {
    throw new OutputRefused(
      `\`${place.staging}\` is in the way: a build needs that name, and Foolscap cannot tell whether it made it. Delete it, or move it elsewhere.`,
    );
  }
  await telling(
    `\`${place.staging}\`, left by a build that was interrupted, could not be removed`,
    () => rm(place.staging, { recursive: true, force: true }),
  );
}
