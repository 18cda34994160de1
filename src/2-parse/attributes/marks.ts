import type { Grammar } from '../../locale/grammar.ts';

/**
 * Marks as people write them: "4 marks", "1.5 marks", "1½ marks", "½ mark", "four marks".
 *
 * @returns The number as written (whether it goes by halves is for the caller to see); null where a text is no marks.
 */
export function marksFrom(text: string, { patterns, numberWords }: Grammar): number | null {
  const written = patterns.marks.exec(withPlainSpaces(text))?.[1];
  if (written === undefined) return null;
  const word = numberWords.indexOf(written.toLowerCase());
  if (word >= 0) return word + 1;
  const [, whole = '', half = ''] = /^(\d{0,3}(?:[.,]\d{1,2})?) ?(½?)$/.exec(written) ?? [];
  if (whole + half === '') return null;
  return Number(whole.replace(',', '.')) + (half === '' ? 0 : 0.5);
}

/** True where brackets with marks in them stand anywhere in a text: `(2 marks)`, `[4 marks, 10 lines]`. */
export function hasMarks(text: string, grammar: Grammar): boolean {
  return bracketedMarks(text, grammar) !== null;
}

/** The first brackets with marks in them, and where they start; null where there are none. */
export function bracketedMarks(
  text: string,
  grammar: Grammar,
): { written: string; start: number } | null {
  for (const found of text.matchAll(/\(([^()[\]]{1,60})\)|\[([^()[\]]{1,60})\]/g)) {
    const inside = decimalsKept(found[1] ?? found[2] ?? '');
    if (inside.split(',').some((part) => marksFrom(part.trim(), grammar) !== null)) {
      return { written: found[0], start: found.index };
    }
  }
  return null;
}

/** `1,5 marks` is one number, where the comma of `4 marks, 10 lines` parts two things. */
export function decimalsKept(text: string): string {
  return text.replaceAll(/(\d),(\d)(?=\s*\p{L})/gu, '$1.$2');
}

/** No-break spaces between a number and its unit are good style. */
export function withPlainSpaces(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
