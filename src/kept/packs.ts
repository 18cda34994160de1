/**
 * Texts kept between builds by what they are made from, many in a file: to make a file for each takes as long as to make
 * what is in it. A pack is written once and never changed: the texts one after the other, then where each of them
 * stands, then how long that is. What is cut short has no end and is no pack.
 */
import { createHash } from 'node:crypto';
import {
  closeSync,
  fstatSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import * as z from 'zod';
import { makeFolder } from '../7-publish/make-folder.ts';
import { markUsed } from './files.ts';

type Index = z.infer<typeof INDEX>;
/** A key, where its texts begin, and how many bytes each of them has. */
type Place = Index['places'][number];

/** More than these of one owner are put together as one, without what nobody has used. */
const MOST_PACKS = 16;
const AT_ONCE_BYTES = 1 << 20;
const END_BYTES = 16;

export class Packs {
  readonly #folder: string;
  readonly #owner: string | null;
  readonly #areRead: boolean;
  /** null before the first text is asked for. */
  #found: Found | null = null;
  readonly #used = new Set<string>();
  #writer: PackWriter | null = null;

  /**
   * @param folder Where packs lie, in folders of two letters. Need not be there.
   * @param owner Packs of the same owner may be put together; null: these are left as they are.
   * @param areRead Nearly all that is in them will be asked for: each is read at once.
   */
  constructor(folder: string, owner: string | null, areRead = false) {
    this.#folder = folder;
    this.#owner = owner;
    this.#areRead = areRead;
  }

  #look(): Found {
    if (this.#found !== null) return this.#found;
    const packs = packsIn(this.#folder).flatMap(
      (file) => (this.#areRead ? readPack(file) : openPack(file)) ?? [],
    );
    const places = new Map(
      packs.flatMap((pack) =>
        pack.index.places.map((place) => [place[0], { pack, place }] as const),
      ),
    );
    this.#found = { packs, places };
    return this.#found;
  }

  /** Whether there are texts of this key, which count as used. */
  has(key: string): boolean {
    this.#used.add(key);
    const known = this.#look().places.get(key);
    if (known !== undefined) known.pack.isUsed = true;
    return known !== undefined || this.#writer?.has(key) === true;
  }

  /** The texts of a key are numbered from 0. @returns null where there is none. */
  text(key: string, number: number): string | null {
    this.#used.add(key);
    const written = this.#writer?.text(key, number) ?? null;
    if (written !== null) return written;
    const known = this.#look().places.get(key);
    if (known === undefined) return null;
    known.pack.isUsed = true;
    return textAt(known.pack.source, known.place, number);
  }

  /** A disk that is full or may not be written to costs time and nothing else. */
  keep(key: string, texts: readonly string[]): void {
    this.#used.add(key);
    this.#writer ??= new PackWriter(this.#folder);
    this.#writer.add(
      key,
      texts.map((text) => Buffer.from(text)),
    );
  }

  /** From now on other builds find what was kept; nothing more can be read or kept here. */
  close(): void {
    const { packs } = this.#owner === null ? (this.#found ?? NOTHING_FOUND) : this.#look();
    const own = packs.filter(({ index }) => index.owner === this.#owner);
    const isMuch = this.#owner !== null && own.length >= MOST_PACKS;
    if (isMuch) this.#gather(own);
    const isKept = this.#writer?.finish(this.#owner) ?? false;
    for (const { source, path, isUsed } of packs) {
      if (typeof source === 'number') closeSync(source);
      if (isUsed) unlessRefused(() => markUsed(path));
    }
    if (isMuch && isKept) for (const { path } of own) unlessRefused(() => rmSync(path));
    this.#found = NOTHING_FOUND;
    this.#writer = null;
  }

  /** What was used of these packs goes into the one that is written. */
  #gather(packs: readonly Pack[]): void {
    const from = new Set(packs);
    this.#writer ??= new PackWriter(this.#folder);
    for (const key of this.#used) {
      const known = this.#look().places.get(key);
      if (known === undefined || !from.has(known.pack)) continue;
      const texts = known.place
        .slice(2)
        .map((_, number) => bytesAt(known.pack.source, known.place, number));
      if (texts.every((text) => text !== null)) this.#writer.add(key, texts);
    }
  }
}

interface Found {
  packs: Pack[];
  places: ReadonlyMap<string, { pack: Pack; place: Place }>;
}

const NOTHING_FOUND: Found = { packs: [], places: new Map() };

/** An open file, or all that is in it. */
type Source = number | Buffer;

/** A pack that is read. */
interface Pack {
  path: string;
  source: Source;
  index: Index;
  isUsed: boolean;
}

/** @returns null for anything that is no whole pack. */
function openPack(path: string): Pack | null {
  return unlessRefused(() => {
    const file = openSync(path, 'r');
    const index = unlessRefused(() => indexOf(file)) ?? null;
    if (index !== null) return { path, source: file, index, isUsed: false };
    closeSync(file);
    return null;
  });
}

function readPack(path: string): Pack | null {
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

/** What is being written, under a name that is no pack's until it is whole. */
class PackWriter {
  readonly #folder: string;
  readonly #path: string;
  readonly #places = new Map<string, Place>();
  readonly #hash = createHash('sha256');
  #waiting: Buffer[] = [];
  #waitingBytes = 0;
  #at = 0;
  /** null before the first byte is written, and when no more can be. */
  #file: number | null = null;
  #isBroken = false;

  constructor(folder: string) {
    this.#folder = folder;
    packsMade += 1;
    const name = createHash('sha256')
      .update(`${process.pid} ${packsMade} ${Date.now()}`)
      .digest('hex');
    this.#path = join(folder, name.slice(0, 2), `${name}.pack.${process.pid}-${packsMade}.part`);
  }

  add(key: string, texts: readonly Buffer[]): void {
    if (this.#isBroken || this.#places.has(key)) return;
    this.#places.set(key, [key, this.#at, ...texts.map(({ length }) => length)]);
    this.#hash.update(key);
    for (const text of texts) this.#put(text);
    if (this.#waitingBytes > AT_ONCE_BYTES) this.#write();
  }

  has(key: string): boolean {
    return this.#places.has(key);
  }

  text(key: string, number: number): string | null {
    const place = this.#places.get(key);
    if (place === undefined) return null;
    this.#write();
    return this.#file === null ? null : textAt(this.#file, place, number);
  }

  /** @returns Whether there is a pack now. */
  finish(owner: string | null): boolean {
    const index: Index = { owner, places: [...this.#places.values()] };
    const text = Buffer.from(JSON.stringify(index));
    this.#put(text);
    this.#put(Buffer.from(String(text.length).padEnd(END_BYTES)));
    this.#write();
    if (this.#file === null) return false;
    closeSync(this.#file);
    this.#file = null;
    const name = this.#hash.digest('hex');
    const path = join(this.#folder, name.slice(0, 2), `${name}.pack`);
    const isKept = unlessRefused(() => {
      makeFolder(dirname(path));
      renameSync(this.#path, path);
      return true;
    });
    return isKept ?? false;
  }

  #put(bytes: Buffer): void {
    this.#waiting.push(bytes);
    this.#waitingBytes += bytes.length;
    this.#at += bytes.length;
  }

  #write(): void {
    const bytes = Buffer.concat(this.#waiting);
    this.#waiting = [];
    this.#waitingBytes = 0;
    if (this.#isBroken) return;
    const isWritten = unlessRefused(() => {
      if (this.#file === null) {
        makeFolder(dirname(this.#path));
        this.#file = openSync(this.#path, 'wx+');
      }
      let written = 0;
      while (written < bytes.length) written += writeSync(this.#file, bytes, written);
      return true;
    });
    if (isWritten === null) this.#giveUp();
  }

  #giveUp(): void {
    this.#isBroken = true;
    const file = this.#file;
    this.#file = null;
    if (file !== null) unlessRefused(() => closeSync(file));
    unlessRefused(() => rmSync(this.#path, { force: true }));
  }
}

let packsMade = 0;

function packsIn(folder: string): string[] {
  const names = (path: string, wanted: RegExp): string[] =>
    (unlessRefused(() => readdirSync(path)) ?? []).filter((name) => wanted.test(name));
  return names(folder, /^[0-9a-f]{2}$/).flatMap((part) =>
    names(join(folder, part), /^[0-9a-f]{64}\.pack$/).map((name) => join(folder, part, name)),
  );
}

function textAt(file: Source, place: Place, number: number): string | null {
  return bytesAt(file, place, number)?.toString() ?? null;
}

function bytesAt(file: Source, [, at, ...sizes]: Place, number: number): Buffer | null {
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
function unlessRefused<T>(action: () => T): T | null {
  try {
    return action();
  } catch {
    return null;
  }
}
