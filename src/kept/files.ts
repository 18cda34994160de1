/**
 * Files kept between builds by what they are made from: an entry never changes, and any may be deleted at any
 * time. They lie in the user's own cache folder and not in the project: what is kept is published, so nobody
 * who can add files to a project may put something there.
 */
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Where programs of this user keep what they can make again (XDG Base Directory; the same on macOS and Windows). */
export function cacheFolder(env: NodeJS.ProcessEnv = process.env): string {
  const byPlatform: Partial<Record<NodeJS.Platform, string>> = {
    darwin: join(homedir(), 'Library', 'Caches'),
    win32: env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'),
  };
  const base = env.XDG_CACHE_HOME || byPlatform[process.platform] || join(homedir(), '.cache');
  return join(base, 'foolscap');
}

let written = 0;

/**
 * Whole or not at all, whoever else writes the same entry meanwhile.
 *
 * @returns Whether it is kept: a disk that is full or may not be written to costs time and nothing else.
 */
export function keep(file: string, content: Uint8Array | string): boolean {
  written += 1;
  const part = `${file}.${process.pid}-${written}.part`;
  try {
    writeMaking(part, content);
    renameSync(part, file);
    return true;
  } catch {
    return false;
  }
}

/** The folder is there but for the first time. */
function writeMaking(file: string, content: Uint8Array | string): void {
  try {
    writeFileSync(file, content);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}

/** @returns null where nothing is kept. */
export function keptText(file: string): string | null {
  try {
    const text = readFileSync(file, 'utf8');
    markUsed(file);
    return text;
  } catch {
    return null;
  }
}

const DAY_MS = 86_400_000;
/** An entry that no build has used for so long goes. */
const UNUSED_DAYS = 30;

/** Entries in use are marked once a day: that costs next to nothing. */
export function markUsed(file: string, now = Date.now()): void {
  if (now - statSync(file).mtimeMs > DAY_MS) utimesSync(file, now / 1000, now / 1000);
}

/** Names we give: anything else in the folder is somebody else's. A spare output is a folder (`7-publish/spare.ts`). */
const OURS = /^[0-9a-f]{64}\.(?:pdf|pdf\.json|card|tree|page|json|txt)(?:\.\d+-\d+\.part)?$/;
const SPARE = /^[0-9a-f]{64}$/;

/** Files and spare outputs, each by its whole path: `KIND/00/NAME` in the folder. */
function* ourEntries(folder: string): Generator<string> {
  for (const kind of namesIn(folder, /^\w+$/)) {
    const ours = kind === 'spare' ? SPARE : OURS;
    for (const part of namesIn(join(folder, kind), /^[0-9a-f]{2}$/)) {
      for (const name of namesIn(join(folder, kind, part), ours)) {
        yield join(folder, kind, part, name);
      }
    }
  }
}

function namesIn(folder: string, wanted: RegExp): string[] {
  try {
    return readdirSync(folder).filter((name) => wanted.test(name));
  } catch {
    return [];
  }
}

/** Says by its time when what is unused was last looked for. */
const TIDIED = 'tidied.txt';

/**
 * Removes what no build has used for a month, half-written files of builds that were killed included. Looks for it
 * once a day: there may be tens of thousands.
 */
export function removeUnused(folder: string, now = Date.now()): void {
  const tidied = join(folder, TIDIED);
  const last = statSync(tidied, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (Math.abs(now - last) < DAY_MS || !keep(tidied, '')) return;
  for (const entry of ourEntries(folder)) {
    try {
      const { mtimeMs } = statSync(entry);
      if (now - mtimeMs > UNUSED_DAYS * DAY_MS) rmSync(entry, { recursive: true });
    } catch {
      // Another build was quicker.
    }
  }
}

/** Removes all that is kept, and nothing else. @returns How many files, each spare output counted once. */
export function clearCache(folder: string): number {
  const entries = [...ourEntries(folder)];
  for (const entry of entries) rmSync(entry, { recursive: true, force: true });
  rmSync(join(folder, TIDIED), { force: true });
  return entries.length;
}

/** A folder to keep things in: the user's own, or one that goes when the action is done. */
export async function withCache<T>(
  { cache }: { cache: boolean },
  action: (cacheDir: string) => Promise<T>,
): Promise<T> {
  if (cache) return await action(cacheFolder());
  const folder = mkdtempSync(join(tmpdir(), 'foolscap-cache-'));
  try {
    return await action(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
