/** `foolscap check --fix`: the author's files are put right where nothing else can be meant. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { VFile } from 'vfile';
import { replaceFile } from './7-publish/replace-file.ts';
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
    replaceFile(place, text, statSync(place).mode);
    return [{ path: file.path, changes }];
  });
}
