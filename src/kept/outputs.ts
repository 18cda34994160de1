/**
 * What is remembered of an output between builds: of which key each of its files was made, and how the disk had it
 * then. It lies in the user's own cache folder, not in the output: nobody else can make a build take their file for
 * ours, and what pupils get tells nothing of what it was made from.
 */
import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { OutputFile } from '../guide/output.ts';
import { keep, keptText } from './files.ts';

/** A file as the disk had it: its key, and what changes when anybody writes to it. */
type Remembered = [key: string, bytes: number, modified: number, node: number];

export interface EarlierOutput {
  /** A file of this key, where it still stands there as it was written; else null. */
  file: (path: string, key: string) => KeptFile | null;
}

export type KeptFile = Extract<OutputFile, { kind: 'kept' }>;

/** Where the folders of an output that was replaced are kept for the next. */
export function spareFor(out: string, cacheDir: string): string {
  const name = nameOf(out);
  return join(cacheDir, 'spare', name.slice(0, 2), name);
}

/** @param cacheDir null: nothing is remembered. */
export function earlierOutput(out: string, cacheDir: string | null): EarlierOutput {
  const files = cacheDir === null ? new Map<string, Remembered>() : recall(out, cacheDir);
  return {
    file: (path, key) => {
      const known = files.get(path);
      if (known === undefined || known[0] !== key) return null;
      const from = join(out, path);
      const found = seen(from, key);
      if (found?.every((one, index) => one === known[index]) !== true) return null;
      const [, bytes, , node] = found;
      return { path, key, kind: 'kept', from, bytes, node };
    },
  };
}

/** In place of a file what an earlier output has of the same key; the file itself where it has nothing. */
export function asBefore(file: OutputFile, earlier: EarlierOutput): OutputFile {
  const { path, key } = file;
  return (key === undefined ? null : earlier.file(path, key)) ?? file;
}

/** Remembers an output that has just been published. @param keys By path. */
export function remember(out: string, cacheDir: string, keys: ReadonlyMap<string, string>): void {
  const files: [string, Remembered][] = [];
  for (const [path, key] of keys) {
    const found = seen(join(out, path), key);
    if (found !== null) files.push([path, found]);
  }
  keep(fileFor(out, cacheDir), JSON.stringify(files));
}

function recall(out: string, cacheDir: string): Map<string, Remembered> {
  try {
    return new Map(JSON.parse(keptText(fileFor(out, cacheDir)) ?? '[]'));
  } catch {
    return new Map();
  }
}

function fileFor(out: string, cacheDir: string): string {
  const name = nameOf(out);
  return join(cacheDir, 'output', name.slice(0, 2), `${name}.json`);
}

function nameOf(out: string): string {
  return createHash('sha256').update(out).digest('hex');
}

function seen(file: string, key: string): Remembered | null {
  try {
    const found = statSync(file);
    return found.isFile() ? [key, found.size, found.mtimeMs, found.ino] : null;
  } catch {
    // What can't be looked at is not remembered: it costs the next build time, and nothing else.
    return null;
  }
}
