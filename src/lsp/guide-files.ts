import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path';

/** A file of a content folder. */
export interface Placed {
  /** Absolute path of the folder. */
  content: string;
  /** From there, with `/`. */
  path: string;
}

/**
 * Where a file lies: in one of the content folders that are known, else in the nearest folder called `content`, as a
 * guide or settings do: in it, or in a course's folder in it.
 *
 * @param file Absolute path.
 * @param contents Absolute paths.
 * @returns null where it is no file of a site.
 */
export function placedIn(file: string, contents: readonly string[]): Placed | null {
  const near = [dirname(file), dirname(dirname(file))];
  const guessed = near.filter((folder) => basename(folder) === 'content');
  for (const content of [...contents, ...guessed]) {
    const path = relative(content, file);
    if (path === '' || path.startsWith('..') || isAbsolute(path)) continue;
    return { content, path: path.split(sep).join('/') };
  }
  return null;
}

/** Where a workspace's guides lie. */
export function contentOf(root: string): string {
  return join(root, 'content');
}

/** What we can say something about: guides and settings that are not passed over. */
export function isRead(path: string): boolean {
  const isHidden = path.split('/').some((name) => /^[._]|^node_modules$/.test(name));
  return !isHidden && !path.startsWith('static/') && /\.(?:md|ya?ml)$/i.test(path);
}

/** Disks and editors may spell a name in different normal forms. */
export function isSamePath(a: string, b: string): boolean {
  return a.normalize('NFC') === b.normalize('NFC');
}

/** Whether two folders are one, in whatever case a drive's letter is written. */
export function isSameFolder(a: string, b: string): boolean {
  return relative(a, b) === '';
}
