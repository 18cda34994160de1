import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Where a project has its own look; null where it has none. Foolscap's own project has the shipped one there.
 *
 * @param root The project, not the folder of the guides: what lies in there is run.
 */
export function lookFolder(root: string): string | null {
  const folder = join(root, 'templates');
  const isFolder = statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true;
  return isFolder && !isFoolscap(root) ? folder : null;
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
