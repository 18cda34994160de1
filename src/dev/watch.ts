import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { watch } from 'chokidar';

/** So long after the last change all files are looked at once more. By then a page has been loaded anew. */
const QUIET_MS = 300;
/** A file that was written so shortly before may be written once more and look the same: the clock of a disk is slow. */
const UNSURE_MS = 50;

/** How the disk has a file. */
interface Stamp {
  written: string;
  /** Hash of its content, where times tell nothing; else null. */
  content: string | null;
}

/**
 * Tells of every change in a folder, which may go and come back: what is watched is the folder it lies in, and of that
 * nothing else. What is saved twice within a few milliseconds may be told of once, and before the second (chokidar
 * passes over what follows so soon): so when it is quiet, all files are looked at. Where a link takes the place of a
 * folder, nothing behind it is watched: that may be the whole disk.
 *
 * @param onChange Gets the path that changed; absolute.
 * @param onFail Gets what the system can't watch; the rest is watched all the same.
 * @returns Once every file is watched: how to end it.
 */
export async function watchFolder(
  folder: string,
  onChange: (path: string) => void,
  onFail: (error: unknown) => void,
): Promise<() => Promise<void>> {
  const parent = dirname(folder);
  const isMeant = (path: string) =>
    path === parent || path === folder || path.startsWith(folder + sep);
  const watcher = watch(parent, {
    ignored: (path) => !isMeant(path) || isBehindLink(path, folder),
    ignoreInitial: true,
    followSymlinks: false,
  });
  watcher.on('error', onFail);
  let quiet: NodeJS.Timeout | null = null;
  await new Promise<void>((resolve) => watcher.once('ready', () => resolve()));
  let seen = stampsIn(folder);
  watcher.on('all', (_, path) => {
    if (path === parent) return;
    // Before anybody reads it: what is written later is a change.
    const stamp = stampOf(path);
    if (stamp === null) seen.delete(path);
    else seen.set(path, stamp);
    wait();
    onChange(path);
  });
  return async () => {
    if (quiet !== null) clearTimeout(quiet);
    await watcher.close();
  };

  function wait(): void {
    if (quiet !== null) clearTimeout(quiet);
    quiet = setTimeout(() => {
      quiet = null;
      const now = stampsIn(folder);
      const paths = new Set([...seen.keys(), ...now.keys()]);
      const missed = [...paths].filter((path) => isOther(path, seen.get(path), now.get(path)));
      seen = now;
      if (missed.length === 0) return;
      wait();
      for (const path of missed) onChange(path);
    }, QUIET_MS);
  }
}

function isOther(path: string, before: Stamp | undefined, now: Stamp | undefined): boolean {
  if (before === undefined || now === undefined) return before !== now;
  // Of the same content as well: somebody may have read it while it had another.
  if (before.written !== now.written) return true;
  return before.content !== null && before.content !== (now.content ?? contentOf(path));
}

/** Whether a link leads to where it lies, below the folder itself. */
function isBehindLink(path: string, folder: string): boolean {
  const above = dirname(path);
  if (!above.startsWith(folder + sep)) return false;
  try {
    return realpathSync(above) !== join(realpathSync(folder), relative(folder, above));
  } catch {
    // It has gone meanwhile.
    return false;
  }
}

/** null for what is no file, or has gone. Of a link itself: nothing behind it is read. */
function stampOf(path: string): Stamp | null {
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (!found?.isFile()) return null;
  const { mtimeMs, size, ino } = found;
  const isUnsure = Date.now() - mtimeMs < UNSURE_MS;
  return { written: `${mtimeMs} ${size} ${ino}`, content: isUnsure ? contentOf(path) : null };
}

/** Empty where it can't be read. */
function contentOf(path: string): string {
  try {
    return createHash('sha256').update(readFileSync(path)).digest('hex');
  } catch {
    return '';
  }
}

/** Of every file in a folder, by its path; none where the folder is gone, or goes while it is looked at. */
function stampsIn(folder: string): Map<string, Stamp> {
  const stamps = new Map<string, Stamp>();
  const walk = (path: string) => {
    for (const entry of readdirSync(path, { withFileTypes: true })) {
      const place = join(path, entry.name);
      const stamp = entry.isDirectory() ? null : stampOf(place);
      if (entry.isDirectory()) walk(place);
      else if (stamp !== null) stamps.set(place, stamp);
    }
  };
  try {
    walk(folder);
  } catch {
    // The watcher tells of that as well.
  }
  return stamps;
}
