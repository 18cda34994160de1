/** `foolscap init [folder]`: a small site to change into one's own. Nothing that is there is written over. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
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
  /** The file outside the folder that its package.json installs Foolscap from; a host has no such file. */
  installedFrom: string | null;
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
    (writeNew(join(folder, path), text, folder) ? written : left).push(path);
  }
  const isInstalled = existsSync(join(folder, PACKAGE));
  return { written, left, hasExamples, isInstalled, installedFrom: installedFrom(folder) };
}

function installedFrom(folder: string): string | null {
  const path = join(folder, 'package.json');
  if (!existsSync(path)) return null;
  const named = /"@foolscap-guides\/foolscap": *"(file:[^"]*)"/.exec(
    readFileSync(path, 'utf8'),
  )?.[1];
  return named !== undefined && /^file:(\.\.|\/|\w:)/.test(named) ? named : null;
}

function hasGuides(content: string): boolean {
  if (!existsSync(content)) return false;
  return readdirSync(content, { recursive: true, encoding: 'utf8' }).some((name) =>
    /\.md$/i.test(name),
  );
}
