/** `foolscap init [folder]`: a small site to change into one's own. Nothing that is there is written over. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { writeNew } from '../7-publish/write-new.ts';
import { PACKAGE, type Starter, starterFiles } from './starter.ts';

export interface Started {
  /** Paths in the folder. */
  written: string[];
  /** Those that were there, and are left as they are. */
  left: string[];
  /** False where there were guides already: then none is added. */
  hasExamples: boolean;
  /** Foolscap is installed in the folder itself: elsewhere `npx foolscap` may run what others have put on the registry. */
  isInstalled: boolean;
}

/**
 * @param folder Absolute; made where there is none.
 * @throws Error where the disk fails.
 */
export function init(folder: string, starter: Starter): Started {
  const hasExamples = !hasGuides(join(folder, 'content'));
  const [written, left]: [string[], string[]] = [[], []];
  for (const [path, text] of starterFiles(starter)) {
    if (!hasExamples && path.startsWith('content/')) continue;
    (writeNew(join(folder, path), text) ? written : left).push(path);
  }
  return { written, left, hasExamples, isInstalled: existsSync(join(folder, PACKAGE)) };
}

function hasGuides(content: string): boolean {
  if (!existsSync(content)) return false;
  return readdirSync(content, { recursive: true, encoding: 'utf8' }).some((name) =>
    /\.md$/i.test(name),
  );
}
