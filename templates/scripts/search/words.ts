/** A word of a text, and where it stands there: UTF-16 offsets, end exclusive. */
export interface Word {
  start: number;
  end: number;
  /** As words are compared: in small letters, without accents, in the singular. */
  word: string;
}

/** What makes words of texts, in the language of a site. */
export interface Words {
  in: (text: string) => Word[];
}

/** Letters and figures that follow each other. Without spaces between words: a script that browsers take apart. */
const RUNS = /[\p{L}\p{M}\p{N}]+/gu;
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Accents, points and vowel signs that readers leave out when they type. */
const MARKS = /[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670]/g;
const SPELT: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  ı: 'i',
  ς: 'σ',
};

/** Without case, accents and forms of the same sign: `É` and `e`, `₂` and `2`. */
export function folded(text: string): string {
  if (/^[a-z0-9]*$/.test(text)) return text;
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(MARKS, '')
    .replace(/[ßæœøłıς]/g, (sign) => SPELT[sign] ?? sign)
    .normalize('NFC');
}

/** @param language BCP 47. @param plurals Endings and what stands there in the singular; the first that fits counts. */
export function wordsOf(
  language: string,
  plurals: readonly (readonly [ending: string, singular: string])[],
): Words {
  const segmenter = segmenterFor(language);
  const known = new Map<string, string>();

  /** Short words are their own plural: "gas", "bus". */
  const singular = (word: string): string => {
    if (word.length < 4) return word;
    const found = plurals.find(([ending]) => word.endsWith(ending));
    return found === undefined ? word : word.slice(0, word.length - found[0].length) + found[1];
  };
  const compared = (written: string): string => {
    const before = known.get(written);
    if (before !== undefined) return before;
    const word = singular(folded(written));
    known.set(written, word);
    return word;
  };

  return {
    in: (text) => {
      const found: Word[] = [];
      for (const { 0: run, index } of text.matchAll(RUNS)) {
        if (!UNSPACED.test(run)) {
          found.push({ start: index, end: index + run.length, word: compared(run) });
          continue;
        }
        for (const [at, piece] of segmenter(run)) {
          const start = index + at;
          found.push({ start, end: start + piece.length, word: folded(piece) });
        }
      }
      return found;
    },
  };
}

/** Words of a run without spaces; of a browser that knows none, its signs one by one. */
function segmenterFor(language: string): (run: string) => [at: number, piece: string][] {
  if (!('Segmenter' in Intl)) {
    return (run) => [...run.matchAll(/./gsu)].map(({ 0: sign, index }) => [index, sign]);
  }
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  return (run) => [...segmenter.segment(run)].map(({ segment, index }) => [index, segment]);
}
