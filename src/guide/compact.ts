import { CJK_ALL } from './text.ts';

/**
 * A text as its letters and digits alone, in one case: white space, punctuation and markup can't
 * hide it. Compatibility forms (full-width, ligatures) and accents are folded.
 */
export function compact(text: string): string {
  // Nearly all of a page is ASCII, which a table folds many times faster than an expression.
  const kept = new Uint16Array(text.length);
  let length = 0;
  let folded = '';
  const flush = () => {
    folded += UTF_16.decode(kept.subarray(0, length));
    length = 0;
  };
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 128) {
      const sign = ASCII[code] ?? 0;
      if (sign > 0) kept[length++] = sign;
      continue;
    }
    let end = at + 1;
    while (end < text.length && text.charCodeAt(end) >= 128) end += 1;
    flush();
    folded += foldedRun(text.slice(at, end));
    at = end - 1;
  }
  flush();
  return folded;
}

const UTF_16 = new TextDecoder('utf-16le');

/** What each character of ASCII becomes; 0: it goes. */
const ASCII = Uint8Array.from({ length: 128 }, (_, code) => {
  const sign = String.fromCharCode(code);
  return /[a-z0-9]/i.test(sign) ? sign.toLowerCase().charCodeAt(0) : 0;
});

/** Beyond ASCII. */
function foldedRun(run: string): string {
  return run
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/**
 * Passages of less weight than this say too little to be known by their letters alone. A letter or digit weighs 1, a
 * character of a script that has one for a syllable or a word weighs 3.
 */
export const LIGHTEST_PASSAGE = 18;
export const CJK_WEIGHT = 3;

/** @param compactText As `compact` makes it. */
export function weightOf(compactText: string): number {
  const dense = compactText.match(CJK_ALL)?.length ?? 0;
  return compactText.length + dense * (CJK_WEIGHT - 1);
}
