import { readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A project: what lies in it and not in the folder of its guides is its author's own. */
export interface Project {
  root: string;
  /** The folder of the guides. */
  content: string;
}

/**
 * Where a project has its own look; null where it has none. Foolscap's own project has the shipped one there. What lies
 * in the folder of the guides is never run, and so is none: guides may come from anybody.
 */
export function lookFolder({ root, content }: Project): string | null {
  const folder = folderBeside(root);
  return folder === null || isAmongGuides(folder, content) ? null : folder;
}

/** The same where it is passed over, as it lies in the folder of the guides, or that in it; else null. */
export function lookAmongGuides({ root, content }: Project): string | null {
  const folder = folderBeside(root);
  return folder !== null && isAmongGuides(folder, content) ? folder : null;
}

function folderBeside(root: string): string | null {
  const folder = join(root, 'templates');
  return isFolder(folder) && !isFoolscap(root) ? folder : null;
}

function isAmongGuides(folder: string, content: string): boolean {
  return isFolder(content) && (liesIn(folder, content) || liesIn(content, folder));
}

/** Whether a folder is another or lies in it, by what they are on the disk: links and spellings lead there as well. */
function liesIn(path: string, folder: string): boolean {
  const wanted = identity(folder);
  for (let at = realpathSync(path); ; at = dirname(at)) {
    if (identity(at) === wanted) return true;
    if (at === dirname(at)) return false;
  }
}

function identity(folder: string): string {
  const { dev, ino } = statSync(folder, { bigint: true });
  return ino === 0n ? realpathSync.native(folder) : `${dev} ${ino}`;
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

function isFoolscap(root: string): boolean {
  try {
    return JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).name === PACKAGE;
  } catch {
    // No project of npm's, or one that npm has to complain of.
    return false;
  }
}

const PACKAGE = '@foolscap-guides/foolscap';
