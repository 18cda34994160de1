import { lstat, readdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import { isAbsolute, join, parse, relative, resolve, sep } from 'node:path';
import { unless } from './file-errors.ts';
import { checkLock } from './lock.ts';
import { type Marker, readMarker } from './marker.ts';
import type { Guard } from './output-file.ts';
import { OutputRefused } from './output-refused.ts';
import { exists, type Place, placeOf, realPathOf } from './place.ts';

const ELSEWHERE = 'Name a folder of its own with `--out`, such as `--out dist`.';

/**
 * Called before any work is done, so that a build that may not publish fails early.
 *
 * @throws OutputRefused where `out` must not be replaced.
 */
export async function checkOutput(out: string, guard: Guard): Promise<void> {
  const place = await placeOf(out);
  await checkPosition(place, guard);
  await checkLock(place);
  await readPrevious(place);
}

/** @throws OutputRefused where the folder is, or holds, something that a build must not replace. */
export async function checkPosition(place: Place, guard: Guard): Promise<void> {
  if (place.out === parse(place.out).root) refuse(place, 'it is the whole disk', ELSEWHERE);
  const home = await realPathOf(homedir());
  if (holds(place.out, home)) {
    const why = place.out === home ? 'it is your home folder' : 'your home folder lies in it';
    refuse(place, why, ELSEWHERE);
  }
  for (const path of guard.protect) {
    const real = await realPathOf(resolve(path));
    if (!holds(place.out, real)) continue;
    const why = place.out === real ? 'the build needs what is in it' : `\`${path}\` lies in it`;
    refuse(place, why, ELSEWHERE);
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

/** Whether `path` is `folder` or lies in it. */
function holds(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way === '' || !(way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way));
}
