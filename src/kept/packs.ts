/**
 * Texts kept between builds by what they are made from, many in a file: to make a file for each takes as long as to make
 * what is in it. A pack is written once and never changed.
 */
import { closeSync, rmSync } from 'node:fs';
import { markUsed } from './files.ts';
import {
  bytesAt,
  openPack,
  type Pack,
  type Place,
  packsIn,
  readPack,
  textAt,
  unlessRefused,
} from './pack.ts';
import { PackWriter } from './pack-writer.ts';

/** More than these of one owner are put together as one, without what nobody has used. */
const MOST_PACKS = 16;

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
