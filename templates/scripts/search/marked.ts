import type { Words } from './words.ts';

/** Part of a text: one that was looked for, or what stands between. */
export interface Piece {
  text: string;
  isFound: boolean;
}

/** So many characters of a text tell what it is about. */
const LONGEST = 180;
/** And so many of them stand before the first word that was looked for. */
const BEFORE = 60;

/** A text with the words that were found; of a long one the part where the first of them stands. */
export function marked(text: string, words: Words, found: ReadonlySet<string>): Piece[] {
  const all = words.in(text);
  const hits = all.filter(({ word }) => found.has(word));
  const first = hits[0]?.start ?? 0;
  const isLong = text.length > LONGEST;
  const from =
    isLong && first > BEFORE ? (all.find(({ end }) => end > first - BEFORE)?.start ?? 0) : 0;
  const last = all.findLast(({ end }) => end <= from + LONGEST);
  const to = isLong && from + LONGEST < text.length ? (last?.end ?? text.length) : text.length;
  const pieces: Piece[] = [];
  const put = (start: number, end: number, isFound: boolean) => {
    if (end > start) pieces.push({ text: text.slice(start, end), isFound });
  };
  if (from > 0) pieces.push({ text: '… ', isFound: false });
  let at = from;
  for (const { start, end } of hits) {
    if (start < from || end > to) continue;
    put(at, start, false);
    put(start, end, true);
    at = end;
  }
  put(at, to, false);
  if (to < text.length) pieces.push({ text: ' …', isFound: false });
  return pieces;
}
