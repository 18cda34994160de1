/** `foolscap check --fix`: the author's files are put right where nothing else can be meant. */
import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { VFile } from 'vfile';
import { type Change, fixesOf, withFixes } from './fixes.ts';

export interface FixedFile {
  /** From the content folder. */
  path: string;
  changes: Change[];
}

/**
 * Writes each file anew, whole or not at all.
 *
 * @param files With all their messages.
 * @throws Error where the disk fails.
 */
export function fixContent(content: string, files: readonly VFile[]): FixedFile[] {
  return files.flatMap((file): FixedFile[] => {
    const fixes = fixesOf(file);
    if (fixes.length === 0) return [];
    const place = join(content, file.path);
    const { text, changes } = withFixes(readFileSync(place, 'utf8'), fixes);
    if (changes.length === 0) return [];
    replace(place, text);
    return [{ path: file.path, changes }];
  });
}

function replace(file: string, text: string): void {
  const part = join(dirname(file), `.foolscap-fix-${process.pid}.part`);
  try {
    writeFileSync(part, text, { flag: 'wx', mode: statSync(file).mode });
    renameSync(part, file);
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  }
}
