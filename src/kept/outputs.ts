/**
 * What is remembered of an output between builds: of which key each of its files was made, and how the disk had it
 * then. It lies in the user's own cache folder, not in the output: nobody else can make a build take their file for
 * ours, and what pupils get tells nothing of what it was made from.
 */
import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { MARKER, readMarkerSync } from '../7-publish/marker.ts';
import type { OutputFile } from '../guide/output.ts';
import { keep, keptText } from './files.ts';

/** What changes of a file when anybody writes to it. */
type Look = readonly [bytes: number, modified: number, node: number];

/** A file as the disk had it; without a key where it is made anew in every build. */
type Remembered = readonly [path: string, key: string | null, ...look: Look];

export interface EarlierOutput {
  /** A file of this key, where it still stands there as it was written; else null. */
  file: (path: string, key: string) => KeptFile | null;
  /** How files that were given out looked, by path. */
  given: ReadonlyMap<string, Look>;
}

export type KeptFile = Extract<OutputFile, { kind: 'kept' }>;

/** Where the folders of an output that was replaced are kept for the next. */
export function spareFor(out: string, cacheDir: string): string {
  const name = nameOf(out);
  return join(cacheDir, 'spare', name.slice(0, 2), name);
}

export function earlierOutput(out: string, cacheDir: string): EarlierOutput {
  const files = new Map(recalled(keptText(fileFor(out, cacheDir))).map((one) => [one[0], one]));
  const given = new Map<string, Look>();
  return {
    given,
    file: (path, key) => {
      const known = files.get(path);
      if (known === undefined || known[1] !== key) return null;
      const from = join(out, path);
      const found = lookAt(from);
      if (found === null || !isAlike(known, found)) return null;
      given.set(path, found);
      const [bytes, , node] = found;
      return { path, key, kind: 'kept', from, bytes, node };
    },
  };
}

/** In place of a file what an earlier output has of the same key; the file itself where it has nothing. */
export function asBefore(file: OutputFile, earlier: EarlierOutput): OutputFile {
  const { path, key } = file;
  return (key === undefined ? null : earlier.file(path, key)) ?? file;
}

/**
 * Remembers an output that has just been published.
 *
 * @param keys By path, of the files that have one.
 * @param given How files looked of which it has one more name. A disk that has one name a file got copies of them:
 *   one of them tells.
 */
export function rememberOutput(
  out: string,
  cacheDir: string,
  keys: ReadonlyMap<string, string>,
  given: ReadonlyMap<string, Look> = new Map(),
): void {
  const [sample] = given;
  const linked = sample !== undefined && isSame(lookAt(join(out, sample[0])), sample[1]);
  const files: Remembered[] = [];
  for (const path of [MARKER, ...(readMarkerSync(out) ?? [])]) {
    const found = (linked ? given.get(path) : undefined) ?? lookAt(join(out, path));
    if (found !== null) files.push([path, keys.get(path) ?? null, ...found]);
  }
  keep(fileFor(out, cacheDir), JSON.stringify(files));
}

/** Tells what is remembered of an output from what may be another time; null where nothing is. */
export function memoryOf(out: string, cacheDir: string): string | null {
  const text = keptText(fileFor(out, cacheDir));
  return text === null ? null : digestOf(text);
}

/** Whether this is what is remembered of it, and all its files are as they were. */
export function standsAsBefore(out: string, cacheDir: string, memory: string): boolean {
  const text = keptText(fileFor(out, cacheDir));
  if (text === null || digestOf(text) !== memory) return false;
  return recalled(text).every((known) => isAlike(known, lookAt(join(out, known[0]))));
}

function recalled(text: string | null): Remembered[] {
  try {
    return JSON.parse(text ?? '[]');
  } catch {
    return [];
  }
}

function isAlike([, , ...known]: Remembered, found: Look | null): boolean {
  return isSame(found, known);
}

function isSame(found: Look | null, known: Look): boolean {
  return found?.every((one, index) => one === known[index]) === true;
}

function fileFor(out: string, cacheDir: string): string {
  const name = nameOf(out);
  return join(cacheDir, 'output', name.slice(0, 2), `${name}.json`);
}

function nameOf(out: string): string {
  return digestOf(out);
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** What can't be looked at is not remembered: it costs the next build time, and nothing else. */
function lookAt(file: string): Look | null {
  try {
    const found = statSync(file, { throwIfNoEntry: false });
    return found?.isFile() === true ? [found.size, found.mtimeMs, found.ino] : null;
  } catch {
    return null;
  }
}
