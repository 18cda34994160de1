import type { Rich } from '../draft.ts';
import { rawText, slice } from '../rich.ts';

const MARKS = /\s*[([]\s*(\d{1,2}(?:\.5)?)\s*(marks?|pts?|points?|m)?\s*[)\]]\s*$/i;
const SLASH = /\s+\/\s?(\d{1,2})\s*(?:marks?)?\s*$/i;

/**
 * Marks at the end of a question, however they are typed: `(4 marks)`, `[4]`, `(4)`, `/4`.
 *
 * @returns The stem without them.
 */
export function takeMarks(stem: Rich): { stem: Rich; marks: number | null } {
  const text = rawText(stem);
  const found = MARKS.exec(text) ?? SLASH.exec(text);
  const marks = Number(found?.[1] ?? 0);
  if (found === null || marks === 0 || (found[2] === undefined && marks > 30)) {
    return { stem, marks: null };
  }
  return { stem: slice(stem, 0, found.index), marks };
}
