import type { Teaching } from '../../locale/teaching.ts';

/** So many letters of a word are compared: "react", "reacts" and "reaction" are of one family. */
const STEM = 5;

/** What a text speaks of: its longer words, by their beginnings, and its numbers. */
export function contentWords(
  text: string,
  { functionWords }: Pick<Teaching, 'functionWords'>,
): Set<string> {
  const words = text.toLowerCase().match(/\p{L}{4,}|\p{N}{2,}/gu) ?? [];
  return new Set(words.flatMap((word) => (functionWords.has(word) ? [] : [word.slice(0, STEM)])));
}

/** The share of some words that are among others; 0 for none at all. */
export function shareOf(words: ReadonlySet<string>, others: ReadonlySet<string>): number {
  if (words.size === 0) return 0;
  return [...words].filter((word) => others.has(word)).length / words.size;
}
