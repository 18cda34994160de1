import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { carryOver, claimUserFiles } from './carry-over.ts';
import { checkOutput, checkPosition, readPrevious } from './check-output.ts';
import { clearOld, leftBeside } from './clear-old.ts';
import { telling } from './file-errors.ts';
import { type Lock, takeLock } from './lock.ts';
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
 * Checks the outputs before any work is done, so that a build that may not publish fails early.
 *
 * @throws OutputRefused where one must not be replaced, or lies in another.
 */
export async function prepareOutputs(outs: readonly string[], guard: Guard): Promise<void> {
  const all = outs.map((out) => ({ out }));
  for (const out of outs) {
    await checkOutput(out, apartFrom(out, all, guard));
  }
}

/** The files in an output that no build of ours made: the next one keeps them. */
export async function carriedFiles(out: string): Promise<OutputFile[]> {
  const place = await placeOf(out);
  if (!(await exists(place.out))) return [];
  const theirs = await claimUserFiles(place.out, await readPrevious(place), new PathLedger());
  return theirs
    .filter(({ kind }) => kind === 'file')
    .map(({ path }) => ({ path, kind: 'copy', from: join(place.out, path) }));
}

type Files = Iterable<OutputFile> | AsyncIterable<OutputFile>;

export interface Output {
  files: Files;
  out: string;
}

/**
 * Makes `out` consist of these files and of what somebody else put there, all or nothing: the files
 * are written beside it and take its place in two renames.
 *
 * @throws OutputRefused where `out` must not be replaced; Error where the disk or `files` fails.
 *   Either way the previous output is as it was.
 */
export async function publish(files: Files, out: string, guard: Guard): Promise<Published> {
  const [published] = await publishTogether([{ files, out }], guard);
  return published;
}

/**
 * The same for several outputs that belong together, such as two editions of a site: none takes its
 * place before all are written, and where one cannot, those before it are put back.
 *
 * @returns In the order of the outputs.
 */
export async function publishTogether<Outputs extends readonly Output[]>(
  outputs: readonly [...Outputs],
  guard: Guard,
): Promise<{ [Index in keyof Outputs]: Published }> {
  const begun: Work[] = [];
  try {
    for (const output of outputs) begun.push(await begin(output, guard, outputs));
    for (const work of begun) work.staged = await stage(work);
    await swapAll(begun);
    const published: Published[] = [];
    for (const { place, staged } of begun) {
      if (await exists(place.old)) await clearOld(place);
      if (staged !== null) published.push({ ...staged, left: await leftBeside(place) });
    }
    return published as { [Index in keyof Outputs]: Published };
  } finally {
    for (const work of begun) await finish(work);
  }
}

/** One output under way. Its lock is held until `finish`. */
interface Work {
  files: Files;
  place: Place;
  lock: Lock;
  /** Whether there was an output before. */
  had: boolean;
  /** Whether the staging folder is there, and ours. */
  staging: boolean;
  /** null until all its files are written beside it. */
  staged: Omit<Published, 'left'> | null;
}

/** No output may lie in another: what replaced one would take the other along, or show it. */
function apartFrom(out: string, all: readonly { out: string }[], { protect }: Guard): Guard {
  return { protect: [...protect, ...all.map((one) => one.out).filter((one) => one !== out)] };
}

async function begin({ out, files }: Output, guard: Guard, all: readonly Output[]): Promise<Work> {
  const place = await placeOf(out);
  await checkPosition(place, apartFrom(out, all, guard));
  const cannot = `nothing could be written beside \`${out}\``;
  await telling(cannot, () => mkdir(dirname(place.out), { recursive: true }));
  const lock = await telling(cannot, () => takeLock(place));
  try {
    await tidy(place, lock);
    return { files, place, lock, had: await exists(place.out), staging: false, staged: null };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

async function stage(work: Work): Promise<Omit<Published, 'left'>> {
  const { files, place, had } = work;
  const previous = await readPrevious(place);
  const ledger = new PathLedger();
  const userFiles = async () => (had ? claimUserFiles(place.out, previous, ledger) : []);
  // Once before the work, to be refused early; once after it, to miss nothing.
  await userFiles();
  await telling(`\`${place.staging}\` could not be made`, () => mkdir(place.staging));
  work.staging = true;
  const { paths, bytes } = await writeFiles(files, place.staging, ledger);
  const theirs = await userFiles();
  await carryOver(theirs, place.out, place.staging);
  await telling(`\`${MARKER}\` could not be written`, () =>
    writeFile(join(place.staging, MARKER), markerText(paths), { flag: 'wx' }),
  );
  return { files: paths.length, bytes, carried: theirs.length };
}

/** Two renames for each; the first that fails has those before it put back. */
async function swapAll(works: readonly Work[]): Promise<void> {
  const done: Work[] = [];
  for (const work of works) {
    try {
      await swap(work);
    } catch (error) {
      for (const one of done.reverse()) await putBack(one);
      throw error;
    }
    done.push(work);
  }
}

async function swap({ place, had }: Work): Promise<void> {
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

async function putBack({ place, had }: Work): Promise<void> {
  await telling(`\`${place.named}\` could not be put back`, () => rename(place.out, place.staging));
  if (had) await moveBack(place);
}

async function moveBack(place: Place): Promise<void> {
  await telling(`the previous output is in \`${place.old}\`, and the next build restores it`, () =>
    rename(place.old, place.out),
  );
}

/** What was written and has no place goes; the first failure is the one to tell, so none is told here. */
async function finish({ place, lock, staging }: Work): Promise<void> {
  let stays = false;
  if (staging) {
    await rm(place.staging, { recursive: true, force: true }).catch(() => {
      stays = true;
    });
  }
  // The next build removes what stays.
  await lock.release(stays ? 'keep' : undefined);
}
