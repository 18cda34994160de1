import { readdirSync, statSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { watch } from 'chokidar';

/** So long after the last change the folder is looked at once more. */
const QUIET_MS = 100;

/**
 * Tells of every change in a folder, which may go and come back: what is watched is the folder it lies in, and of that
 * nothing else. What is saved twice within a few milliseconds may be told of once, and before the second (chokidar
 * passes over what follows so soon): so when it is quiet, all files are looked at.
 *
 * @param onChange Gets the path that changed; absolute. The folder itself where it can't be told.
 * @returns Once every file is watched: how to end it.
 */
export async function watchFolder(
  folder: string,
  onChange: (path: string) => void,
): Promise<() => Promise<void>> {
  const parent = dirname(folder);
  const isMeant = (path: string) =>
    path === parent || path === folder || path.startsWith(folder + sep);
  const watcher = watch(parent, {
    ignored: (path) => !isMeant(path),
    ignoreInitial: true,
    followSymlinks: false,
  });
  let quiet: NodeJS.Timeout | null = null;
  let seen = '';
  watcher.on('all', (_, path) => {
    if (path === parent) return;
    seen = stampOf(folder);
    wait();
    onChange(path);
  });
  await new Promise<void>((resolve) => watcher.once('ready', () => resolve()));
  return async () => {
    if (quiet !== null) clearTimeout(quiet);
    await watcher.close();
  };

  function wait(): void {
    if (quiet !== null) clearTimeout(quiet);
    quiet = setTimeout(() => {
      quiet = null;
      const now = stampOf(folder);
      if (now === seen) return;
      seen = now;
      wait();
      onChange(folder);
    }, QUIET_MS);
  }
}

/** Another where any file was written, came or went. */
function stampOf(folder: string): string {
  const lines: string[] = [];
  const walk = (path: string) => {
    for (const entry of readdirSync(path, { withFileTypes: true })) {
      const place = join(path, entry.name);
      if (entry.isDirectory()) walk(place);
      else {
        const found = statSync(place, { throwIfNoEntry: false });
        lines.push(`${place} ${found?.mtimeMs} ${found?.size} ${found?.ino}`);
      }
    }
  };
  try {
    walk(folder);
  } catch {
    // It goes while it is looked at: then there will be a next time.
    lines.push('gone');
  }
  return lines.join('\n');
}
