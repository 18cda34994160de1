/**
 * The output before the last one, kept where nobody looks: the next is made in its folders. To make and to remove
 * thousands of folders takes longer than all else that a build of a few changed pages does.
 */
import { lstatSync, mkdirSync, renameSync, rmdirSync, rmSync, unlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { codeOf, unlessAtOnce } from './file-errors.ts';
import { makeFolder } from './make-folder.ts';
import { MARKER, type Marker, readMarkerSync } from './marker.ts';

/**
 * Moves a spare output to where the next is made. What has no marker, as after a build that was killed here, goes.
 *
 * @returns The paths of the files that are there now; null where there is no spare to be had, and nothing there.
 */
export function takeSpare(spare: string, staging: string): Marker | null {
  try {
    if (!lstatSync(spare).isDirectory()) return null;
    const marker = readMarkerSync(spare);
    if (marker === null) {
      rmSync(spare, { recursive: true, force: true });
      return null;
    }
    // An output that is being made has no marker before it is whole.
    unlinkSync(join(spare, MARKER));
    renameSync(spare, staging);
    return marker;
  } catch (error) {
    if (codeOf(error) === null) throw error;
    return null;
  }
}

/** @returns Whether the folder is kept: not where it lies on another disk, or another is kept. */
export function keepSpare(folder: string, spare: string): boolean {
  try {
    makeFolder(dirname(spare));
    renameSync(folder, spare);
    return true;
  } catch (error) {
    if (codeOf(error) === null) throw error;
    return false;
  }
}

/** What stands in a folder where an output is made, before it is made. */
export class Standing {
  readonly #folder: string;
  readonly #files: Set<string>;
  readonly #folders: Set<string>;
  /** Those that are there, whatever somebody did to a spare. */
  readonly #made = new Set(['']);

  /** @param files Paths from the folder. */
  constructor(folder: string, files: Marker) {
    this.#folder = folder;
    this.#files = new Set(files);
    this.#folders = foldersOf(files);
  }

  /** Whether this path is a name of the file of this number and size; both lie on one disk. */
  isSame(path: string, node: number, bytes: number): boolean {
    if (!this.#files.has(path)) return false;
    try {
      const found = lstatSync(join(this.#folder, path), { throwIfNoEntry: false });
      return found?.isFile() === true && found.ino === node && found.size === bytes;
    } catch (error) {
      if (codeOf(error) === null) throw error;
      return false;
    }
  }

  /** Makes the folders of a file, and room for it: a name of a file of an earlier output is never written to. */
  makeRoom(path: string): void {
    const place = join(this.#folder, path);
    if (this.#folders.has(path)) rmSync(place, { recursive: true, force: true });
    this.#removeFile(path);
    this.#makeFolder(parentOf(path));
  }

  #makeFolder(path: string): void {
    if (this.#made.has(path)) return;
    this.#makeFolder(parentOf(path));
    this.#removeFile(path);
    unlessAtOnce(['EEXIST'], () => mkdirSync(join(this.#folder, path)));
    this.#made.add(path);
  }

  #removeFile(path: string): void {
    if (!this.#files.delete(path)) return;
    const place = join(this.#folder, path);
    const isRemoved = unlessAtOnce(GONE, () => {
      unlinkSync(place);
      return true;
    });
    // Somebody was quicker, or the disk says what is not so: a name that stays would be published.
    if (isRemoved === null && unlessAtOnce(GONE, () => lstatSync(place)) !== null) {
      throw new Error(`\`${path}\` of the output before could not be removed`);
    }
  }

  /** Removes what the new output has not. @param paths Those it has. */
  removeOthers(paths: Iterable<string>): void {
    const kept = new Set(paths);
    for (const path of this.#files) {
      if (kept.has(path)) continue;
      this.#removeFile(path);
      for (let at = parentOf(path); at !== ''; at = parentOf(at)) {
        const gone = unlessAtOnce([...GONE, ...NOT_EMPTY], () => {
          rmdirSync(join(this.#folder, at));
          return true;
        });
        if (gone === null) break;
      }
    }
  }
}

/** All folders that these files lie in, the one they are told from included. */
export function foldersOf(files: Iterable<string>): Set<string> {
  const folders = new Set(['']);
  for (const file of files) {
    for (let at = parentOf(file); !folders.has(at); at = parentOf(at)) folders.add(at);
  }
  return folders;
}

function parentOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), 0));
}

const GONE = ['ENOENT', 'ENOTDIR'];
const NOT_EMPTY = ['ENOTEMPTY', 'EEXIST'];
