/**
 * Files kept between builds by what they are made from: an entry never changes, and any may be deleted at any
 * time. They lie in the user's own cache folder and not in the project: what is kept is published, so nobody
 * who can add files to a project may put something there.
 */
import {
  copyFileSync,
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
import { makeFolder } from '../7-publish/make-folder.ts';

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
    makeFolder(dirname(file));
    writeFileSync(file, content);
  }
}

/** @returns null where nothing is kept. */
export function keptText(file: string): string | null {
  return keptBytes(file)?.toString('utf8') ?? null;
}

/** @returns null where nothing is kept. */
export function keptBytes(file: string): Buffer | null {
  try {
    const bytes = readFileSync(file);
    markUsed(file);
    return bytes;
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
const OURS = /^[0-9a-f]{64}\.(?:pdf|pdf\.json|pack|page|png|json|txt)(?:\.\d+-\d+\.part)?$/;
const SPARE = /^[0-9a-f]{64}$/;

/** Files and spare outputs, by their paths in the folder: `KIND/00/NAME`. No link is followed. */
function* ourEntries(folder: string, kinds = /^\w+$/): Generator<string> {
  for (const kind of namesIn(folder, kinds, 'folder')) {
    const [ours, type] =
      kind === 'spare' ? ([SPARE, 'folder'] as const) : ([OURS, 'file'] as const);
    for (const part of namesIn(join(folder, kind), /^[0-9a-f]{2}$/, 'folder')) {
      for (const name of namesIn(join(folder, kind, part), ours, type)) {
        yield join(kind, part, name);
      }
    }
  }
}

function namesIn(folder: string, wanted: RegExp, type: 'file' | 'folder'): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => (type === 'file' ? entry.isFile() : entry.isDirectory()))
      .map(({ name }) => name)
      .filter((name) => wanted.test(name));
  } catch {
    return [];
  }
}

/**
 * Copies what was made of guides, pages, sheets and pictures into another folder; nothing that is remembered of outputs, and
 * nothing else that lies there: whoever made the folder may be somebody else.
 */
export function copyMade(from: string, to: string): void {
  for (const entry of ourEntries(from, /^(?:card|guide|page|pdf|picture|texts)$/)) {
    makeFolder(dirname(join(to, entry)));
    copyFileSync(join(from, entry), join(to, entry));
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
    const place = join(folder, entry);
    try {
      const { mtimeMs } = statSync(place);
      if (now - mtimeMs > UNUSED_DAYS * DAY_MS) rmSync(place, { recursive: true });
    } catch {
      // Another build was quicker.
    }
  }
}

/** Removes all that is kept, and nothing else. @returns How many files, each spare output counted once. */
export function clearCache(folder: string): number {
  const entries = [...ourEntries(folder)];
  for (const entry of entries) rmSync(join(folder, entry), { recursive: true, force: true });
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
