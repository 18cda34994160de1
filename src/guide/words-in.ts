/** A text word by word, as names are looked for in it. */

/** A word, or one of `BREAKS` between two of them. */
export interface Word {
  /** As it is compared: without a genitive's `’s`, and with one sign for all apostrophes and all hyphens. */
  text: string;
  /** In the text; UTF-16 offsets, end exclusive. Of a break both are where the next word starts. */
  start: number;
  end: number;
}

export const BREAKS = {
  /** A sentence begins. */
  sentence: '.',
  /** Any other sign stands there: no name goes across it. */
  sign: '|',
} as const;

/** Letters, figures and their marks; a hyphen, a dash, an apostrophe or a point within them is part of the word. */
const WORD = /[\p{L}\p{N}\p{M}]+(?:[’'‐‑–.-][\p{L}\p{N}\p{M}]+)*/gu;
/** Scripts without spaces, in which a dictionary tells the words. */
const WITHOUT_SPACES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const SENTENCE_END = /[.!?…。！？:]/u;

/** Whatever the language: the words of these scripts are told the same in all of them. */
const SEGMENTER = new Intl.Segmenter('en', { granularity: 'word' });

/** @param first What stands before the first word. */
export function wordsIn(text: string, first: string): Word[] {
  const words: Word[] = [];
  let end = 0;
  for (const { 0: found, index } of text.matchAll(WORD)) {
    const between = words.length === 0 ? first : breakIn(text.slice(end, index));
    if (between !== null) words.push({ text: between, start: index, end: index });
    end = index + found.length;
    if (!WITHOUT_SPACES.test(found)) words.push({ text: compared(found), start: index, end });
    else {
      for (const { segment, index: at } of SEGMENTER.segment(found)) {
        const start = index + at;
        words.push({ text: compared(segment), start, end: start + segment.length });
      }
    }
  }
  return words;
}

function breakIn(between: string): string | null {
  if (between.trim() === '') return null;
  return SENTENCE_END.test(between) ? BREAKS.sentence : BREAKS.sign;
}

function compared(word: string): string {
  return word.normalize('NFC').replace(/'/g, '’').replace(/[‐‑–]/g, '-').replace(/’s$/, '');
}
