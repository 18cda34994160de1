import { lstat, readdir, rename } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join, parse, resolve } from 'node:path';
import { nameKey } from '../guide/output-names.ts';
import { checkBeside } from './beside.ts';
import { codeOf, telling, unless } from './file-errors.ts';
import { liesIn } from './lies-in.ts';
import { checkLock } from './lock.ts';
import { type Marker, readMarker } from './marker.ts';
import type { Guard } from './output-file.ts';
import { OutputRefused } from './output-refused.ts';
import { exists, type Place, placeOf, realPathOf } from './place.ts';

const ELSEWHERE = 'Name a folder of its own with `--out`, such as `--out dist`.';

/**
 * Called before any work is done, so that a build that may not publish fails early.
 *
 * @throws OutputRefused where one must not be replaced, or lies in another.
 */
export async function prepareOutputs(outs: readonly string[], guard: Guard): Promise<void> {
  await checkPositions(outs, guard);
  for (const out of outs) await checkOutput(out, guard);
}

/** The same for one. */
export async function checkOutput(out: string, guard: Guard): Promise<void> {
  await telling(`\`${out}\` could not be looked at`, async () => {
    const place = await placeOf(out);
    await checkPosition(place, guard);
    await checkBeside(place);
    await checkLock(place);
    await readPrevious(place);
  });
}

/**
 * Judges where the outputs lie, by their real paths.
 *
 * @throws OutputRefused where a build must not replace one, or one lies in another: what replaced one would
 *   take the other along, or show it.
 */
export async function checkPositions(outs: readonly string[], guard: Guard): Promise<void> {
  const places: Place[] = [];
  for (const out of outs) {
    await telling(`\`${out}\` could not be looked at`, async () => {
      const place = await placeOf(out);
      await checkPosition(place, guard);
      for (const other of places) await checkApart(place, other);
      places.push(place);
    });
  }
}

async function checkApart(place: Place, other: Place): Promise<void> {
  if (await liesIn(place.out, other.out)) refuse(other, `\`${place.named}\` lies in it`, ELSEWHERE);
  if (await liesIn(other.out, place.out)) refuse(place, `\`${other.named}\` lies in it`, ELSEWHERE);
  if (nameKey(place.out) === nameKey(other.out)) {
    refuse(place, `on many computers it is the same place as \`${other.named}\``, ELSEWHERE);
  }
}

/** @throws OutputRefused where the folder is, holds or lies in something that a build must not touch. */
async function checkPosition(place: Place, guard: Guard): Promise<void> {
  if (place.out === parse(place.out).root) refuse(place, 'it is the whole disk', ELSEWHERE);
  const home = await realPathOf(homedir());
  if (await liesIn(home, place.out)) {
    const isHome = await liesIn(place.out, home);
    const why = isHome ? 'it is your home folder' : 'your home folder lies in it';
    refuse(place, why, ELSEWHERE);
  }
  for (const path of guard.protect) {
    const real = await realPathOf(resolve(path));
    if (!(await liesIn(real, place.out))) continue;
    const is = await liesIn(place.out, real);
    refuse(place, is ? 'the build needs what is in it' : `\`${path}\` lies in it`, ELSEWHERE);
  }
  for (const path of guard.apart ?? []) {
    const real = await realPathOf(resolve(path));
    if (await liesIn(place.out, real)) refuse(place, `it lies in \`${path}\``, ELSEWHERE);
  }
  if (await isMounted(place.out)) {
    const inside = join(place.named, 'site');
    const advice = `Name a folder in it with \`--out\`, such as \`--out ${inside}\`.`;
    refuse(place, 'it is a disk of its own (a mount point), which cannot be renamed', advice);
  }
}

/**
 * Whether a disk, or a folder from elsewhere, is mounted here. No folder can be moved into itself; of a mount
 * point the system says so in other words, even where one folder of a disk is mounted as another.
 */
async function isMounted(folder: string): Promise<boolean> {
  if (process.platform === 'win32') return false;
  try {
    await rename(folder, join(folder, '.foolscap-mount'));
    return false;
  } catch (error) {
    return ['EXDEV', 'EBUSY'].includes(codeOf(error) ?? '');
  }
}

/**
 * What the last build wrote into the output folder; empty where there is no folder yet.
 *
 * @throws OutputRefused where there is something that we did not make.
 */
export async function readPrevious(place: Place): Promise<Marker> {
  const found = await unless(['ENOENT'], () => lstat(place.out));
  if (found === null) return new Set();
  if (!found.isDirectory()) refuse(place, 'it is a file', ELSEWHERE);
  if (await exists(join(place.out, '.git'))) {
    refuse(place, 'it is a Git repository (it has `.git` in it)', ELSEWHERE);
  }
  const marker = await readMarker(place.out);
  if (marker === 'unreadable') {
    const advice = `If nothing in it is needed, delete it yourself. ${ELSEWHERE}`;
    refuse(place, 'its `.foolscap.json` is damaged or of a newer version', advice);
  }
  if (marker !== 'none') return marker;
  // Without the lock the folder may be gone by now: another build is replacing it.
  const names = ((await unless(['ENOENT'], () => readdir(place.out))) ?? []).sort();
  if (names.length > 0) {
    const some = names.slice(0, 3).map((name) => `\`${name}\``);
    if (names.length > some.length) some.push('…');
    const advice = `Move them elsewhere, or delete the folder yourself. ${ELSEWHERE}`;
    refuse(place, `it holds files that Foolscap did not make (${some.join(', ')})`, advice);
  }
  return new Set();
}

function refuse(place: Place, why: string, advice: string): never {
  throw new OutputRefused(
    `\`${place.named}\` cannot be the output folder: ${why}, and a build replaces the whole folder. ${advice}`,
  );
}
