/**
 * A pack: texts kept by what they are made from, one after the other, then where each of them stands, then how long that
 * is. What is cut short has no end and is no pack.
 */
import { closeSync, fstatSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

export type Index = z.infer<typeof INDEX>;
/** A key, where its texts begin, and how many bytes each of them has. */
export type Place = Index['places'][number];

/** How long the end is that tells how long the index is. */
export const END_BYTES = 16;

/** An open file, or all that is in it. */
type Source = number | Buffer;

/** A pack that is read. */
export interface Pack {
  path: string;
  source: Source;
  index: Index;
  isUsed: boolean;
}

/** @returns null for anything that is no whole pack. */
export function openPack(path: string): Pack | null {
  return unlessRefused(() => {
    const file = openSync(path, 'r');
    const index = unlessRefused(() => indexOf(file)) ?? null;
    if (index !== null) return { path, source: file, index, isUsed: false };
    closeSync(file);
    return null;
  });
}

export function readPack(path: string): Pack | null {
  return unlessRefused(() => {
    const source = readFileSync(path);
    return { path, source, index: indexOf(source), isUsed: false };
  });
}

/** It may come from another machine: a place that is none would stop a build. */
const INDEX = z.object({
  owner: z.string().nullable(),
  places: z.array(z.tuple([z.string(), z.int().min(0)], z.int().min(0))),
});

function indexOf(file: Source): Index {
  const size = typeof file === 'number' ? fstatSync(file).size : file.length;
  const end = size - END_BYTES;
  const bytes = Number(readAt(file, end, END_BYTES)?.toString());
  const text = readAt(file, end - bytes, bytes)?.toString() ?? '';
  return INDEX.parse(JSON.parse(text));
}

export function packsIn(folder: string): string[] {
  const names = (path: string, wanted: RegExp): string[] =>
    (unlessRefused(() => readdirSync(path)) ?? []).filter((name) => wanted.test(name));
  return names(folder, /^[0-9a-f]{2}$/).flatMap((part) =>
    names(join(folder, part), /^[0-9a-f]{64}\.pack$/).map((name) => join(folder, part, name)),
  );
}

export function textAt(file: Source, place: Place, number: number): string | null {
  return bytesAt(file, place, number)?.toString() ?? null;
}

export function bytesAt(file: Source, [, at, ...sizes]: Place, number: number): Buffer | null {
  const size = sizes[number];
  if (size === undefined) return null;
  const before = sizes.slice(0, number).reduce((sum, one) => sum + one, 0);
  return unlessRefused(() => readAt(file, at + before, size));
}

/** @returns null where there is less. */
function readAt(file: Source, at: number, size: number): Buffer | null {
  if (typeof file !== 'number') {
    return at + size <= file.length ? file.subarray(at, at + size) : null;
  }
  const bytes = Buffer.allocUnsafe(size);
  let read = 0;
  while (read < size) {
    const more = readSync(file, bytes, read, size - read, at + read);
    if (more === 0) return null;
    read += more;
  }
  return bytes;
}

/** What is kept may be missing, damaged or out of reach: then it is made again. */
export function unlessRefused<T>(action: () => T): T | null {
  try {
    return action();
  } catch {
    return null;
  }
}
