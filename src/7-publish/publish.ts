import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { carryOver, claimUserFiles } from './carry-over.ts';
import { checkPosition, readPrevious } from './check-output.ts';
import { clearOld, leftBeside } from './clear-old.ts';
import { telling } from './file-errors.ts';
import { takeLock } from './lock.ts';
import { MARKER, markerText } from './marker.ts';
import type { Guard, OutputFile, Published } from './output-file.ts';
import { PathLedger } from './path-ledger.ts';
import { exists, type Place, placeOf } from './place.ts';
import { tidy } from './recover.ts';
import { writeFiles } from './write-files.ts';

export { checkOutput } from './check-output.ts';
export type { Guard, OutputFile, Published } from './output-file.ts';
export { OutputRefused } from './output-refused.ts';
export { type Recovery, recover } from './recover.ts';

/**
 * Makes `out` consist of these files and of what somebody else put there, all or nothing: the files
 * are written beside it and take its place in two renames.
 *
 * @throws OutputRefused where `out` must not be replaced; Error where the disk or `files` fails.
 *   Either way the previous output is as it was.
 */
export async function publish(
  files: Iterable<OutputFile> | AsyncIterable<OutputFile>,
  out: string,
  guard: Guard,
): Promise<Published> {
  const place = await placeOf(out);
  await checkPosition(place, guard);
  const cannot = `nothing could be written beside \`${out}\``;
  await telling(cannot, () => mkdir(dirname(place.out), { recursive: true }));
  const lock = await telling(cannot, () => takeLock(place));
  let stagingStays = false;
  try {
    await tidy(place, lock);
    const made = await stage(files, place, () => {
      stagingStays = true;
    });
    if (await exists(place.old)) await clearOld(place);
    return { ...made, left: await leftBeside(place) };
  } finally {
    await lock.release(stagingStays ? 'keep' : undefined);
  }
}

async function stage(
  files: Iterable<OutputFile> | AsyncIterable<OutputFile>,
  place: Place,
  onStagingStays: () => void,
): Promise<Omit<Published, 'left'>> {
  const previous = await readPrevious(place);
  const had = await exists(place.out);
  const ledger = new PathLedger();
  const userFiles = async () => (had ? claimUserFiles(place.out, previous, ledger) : []);
  // Once before the work, to be refused early; once after it, to miss nothing.
  await userFiles();
  await telling(`\`${place.staging}\` could not be made`, () => mkdir(place.staging));
  try {
    const { paths, bytes } = await writeFiles(files, place.staging, ledger);
    const theirs = await userFiles();
    await carryOver(theirs, place.out, place.staging);
    await telling(`\`${MARKER}\` could not be written`, () =>
      writeFile(join(place.staging, MARKER), markerText(paths), { flag: 'wx' }),
    );
    await swap(place, had);
    return { files: paths.length, bytes, carried: theirs.length };
  } catch (error) {
    // The first failure is the one to tell; the next build removes what stays.
    await rm(place.staging, { recursive: true, force: true }).catch(onStagingStays);
    throw error;
  }
}

async function swap(place: Place, had: boolean): Promise<void> {
  await telling(`\`${place.named}\` could not be replaced and is as it was`, async () => {
    if (had) await rename(place.out, place.old);
    try {
      await rename(place.staging, place.out);
    } catch (error) {
      if (had) await moveBack(place);
      throw error;
    }
  });
}

async function moveBack(place: Place): Promise<void> {
  await telling(`the previous output is in \`${place.old}\`, and the next build restores it`, () =>
    rename(place.old, place.out),
  );
}
