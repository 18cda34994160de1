import { mkdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { checkBeside } from './beside.ts';
import { carryOver, claimUserFiles } from './carry-over.ts';
import { checkPositions, readPrevious } from './check-output.ts';
import { clearOld, leftBeside } from './clear-old.ts';
import { telling, wordsOf } from './file-errors.ts';
import { flushFolder } from './flush.ts';
import { takeLock } from './lock.ts';
import { makeFolder } from './make-folder.ts';
import { MARKER, markerText } from './marker.ts';
import type { Guard, OutputFile, Published } from './output-file.ts';
import { PathLedger } from './path-ledger.ts';
import { exists, placeOf } from './place.ts';
import { type Held, tidyAll } from './recover.ts';
import { Standing, takeSpare } from './spare.ts';
import { type Ready, swapAll, Torn } from './swap.ts';
import { writeBytes, writeFiles } from './write-files.ts';

export { checkOutput, checkPositions, prepareOutputs } from './check-output.ts';
export type { Guard, OutputFile, Published } from './output-file.ts';
export { OutputRefused } from './output-refused.ts';
export { type Recovery, recover } from './recover.ts';

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
  /** Where the folder of the output that is replaced is kept for the one after this. Default: nowhere. */
  spare?: string | null;
}

/**
 * Makes `out` consist of these files and of what somebody else put there, all or nothing: the files
 * are written beside it and take its place in two renames.
 *
 * @throws OutputRefused where `out` must not be replaced; Error where the disk or `files` fails.
 *   Either way the previous output is as it was.
 */
export async function publish(
  files: Files,
  out: string,
  guard: Guard,
  spare: string | null = null,
): Promise<Published> {
  const [published] = await publishTogether([{ files, out, spare }], guard);
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
  const works: Work[] = [];
  try {
    await checkPositions(
      outputs.map(({ out }) => out),
      guard,
    );
    for (const output of outputs) works.push(await begin(output));
    await tidyAll(works);
    for (const work of works) await stage(work);
    await swapAll(works);
  } catch (error) {
    for (const work of works) await abandon(work, error);
    throw error;
  }
  const published: Published[] = [];
  for (const work of works) published.push(await conclude(work));
  // One for each output, in their order.
  return published as { [Index in keyof Outputs]: Published };
}

/** One output under way, whose lock is held until it is concluded or abandoned. */
interface Work extends Held, Ready {
  files: Files;
  spare: string | null;
  /** Whether the staging folder is there, and ours. */
  staging: boolean;
  /** What is written beside it so far. */
  staged: Pick<Published, 'files' | 'bytes' | 'carried'>;
}

async function begin({ out, files, spare = null }: Output): Promise<Work> {
  return telling(`nothing could be written beside \`${out}\``, async () => {
    const place = await placeOf(out);
    makeFolder(dirname(place.out));
    await checkBeside(place);
    const lock = await takeLock(place);
    const staged = { files: 0, bytes: 0, carried: 0 };
    return { files, place, spare, lock, had: false, staging: false, staged };
  });
}

async function stage(work: Work): Promise<void> {
  const { files, place, spare } = work;
  const ledger = new PathLedger();
  const lookedAt = `\`${place.named}\` could not be looked at`;
  const previous = await telling(lookedAt, () => readPrevious(place));
  work.had = await telling(lookedAt, () => exists(place.out));
  const userFiles = () =>
    telling(lookedAt, async () => (work.had ? claimUserFiles(place.out, previous, ledger) : []));
  const laid = spare === null ? null : takeSpare(spare, place.staging);
  if (laid === null) {
    // Once before the work, where it may be much, to be refused early; once after it, to miss nothing.
    await userFiles();
    await telling(`\`${place.staging}\` could not be made`, () => mkdir(place.staging));
  }
  work.staging = true;
  const standing = new Standing(place.staging, laid ?? new Set());
  const { paths, bytes } = await writeFiles(files, place.staging, ledger, standing);
  const theirs = await userFiles();
  await carryOver(theirs, place.out, place.staging);
  await telling(`\`${MARKER}\` could not be written`, async () => {
    await writeBytes(join(place.staging, MARKER), Buffer.from(markerText(paths)));
    flushFolder(place.staging);
  });
  work.staged = { files: paths.length, bytes, carried: theirs.length };
}

/** What was written and has no place goes. The error that led here is the one to tell, so none is told here. */
async function abandon({ place, lock, staging }: Work, error: unknown): Promise<void> {
  // The next build removes what stays; it needs all there is where outputs do not fit each other.
  let stays = staging && error instanceof Torn;
  if (staging && !stays) {
    await rm(place.staging, { recursive: true, force: true }).catch(() => {
      stays = true;
    });
  }
  await lock.release(stays ? 'keep' : undefined).catch(() => {});
}

/** The new output is in its place: from here on nothing is a failure, and what can't be cleared up is told. */
async function conclude({ place, spare, lock, staged }: Work): Promise<Published> {
  const warnings: string[] = [];
  const attempt = async <T>(failing: string, action: () => Promise<T>): Promise<T | null> => {
    try {
      return await telling(failing, action);
    } catch (error) {
      warnings.push(wordsOf(error));
      return null;
    }
  };
  const stays = (path: string) => `\`${path}\` could not be removed; the next build removes it`;
  const parent = dirname(place.out);
  await attempt(`\`${parent}\` could not be flushed to the disk`, async () => flushFolder(parent));
  await attempt(stays(place.old), () => clearOld(place, spare));
  const unseen = `what lies beside \`${place.named}\` could not be looked at`;
  const left = await attempt(unseen, () => leftBeside(place));
  await attempt(stays(place.stale), () => rm(place.stale, { force: true }));
  await attempt(stays(place.lock), () => lock.release());
  return { ...staged, left: left ?? [], warnings };
}
