import type { VFile } from 'vfile';
import { report } from '../../messages/report.ts';

/** Bytes. A guide of 256 KiB has some 40,000 words and would make 100 pages of paper. */
export const SIZE_LIMITS = {
  guide: 256 * 1024,
  settings: 64 * 1024,
  drawing: 1024 * 1024,
} as const;

/**
 * Lines of a guide that are not blank. Forty thousand words in verse would have fewer; a page costs time by its blocks,
 * and a file of 200 KB can hold seventy thousand.
 */
export const MOST_LINES = 10_000;

const WORDS = {
  guide: ['guide', 'split it into several'],
  settings: ['settings file', 'shorten its texts'],
  drawing: ['SVG drawing', 'save it as PNG, or simplify it'],
} as const satisfies Record<keyof typeof SIZE_LIMITS, readonly [string, string]>;

/** Reports `files-are-of-a-sane-size`. */
export function isOfSaneSize(bytes: number, what: keyof typeof SIZE_LIMITS, file: VFile): boolean {
  const limit = SIZE_LIMITS[what];
  if (bytes <= limit) return true;
  const [name, cure] = WORDS[what];
  const reason = `Unexpected ${name} of more than ${limit / 1024} KiB, expected a smaller one: ${cure}`;
  report(file, 'files-are-of-a-sane-size', null, reason);
  return false;
}

/** Reports `files-are-of-a-sane-size`. */
export function hasSaneLines(text: string, file: VFile): boolean {
  let lines = 0;
  for (const line of text.split('\n')) if (line.trim() !== '') lines += 1;
  if (lines <= MOST_LINES) return true;
  const reason = `Unexpected guide of more than ${MOST_LINES} lines, expected a smaller one: ${WORDS.guide[1]}`;
  report(file, 'files-are-of-a-sane-size', null, reason);
  return false;
}
