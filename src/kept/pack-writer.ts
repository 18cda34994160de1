import { createHash } from 'node:crypto';
import { closeSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { makeFolder } from '../7-publish/make-folder.ts';
import { END_BYTES, type Index, type Place, textAt, unlessRefused } from './pack.ts';

const AT_ONCE_BYTES = 1 << 20;

/** What is being written, under a name that is no pack's until it is whole. */
export class PackWriter {
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
