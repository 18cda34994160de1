import type { Marker } from '../line.ts';

/** Bullets of word processors, the private ones of their symbol fonts included. */
const BULLET = /^([•‣⁃∙◦▪▫■□●○▶►➢➤✓✔·‧\uf0a7\uf0b7\uf0d8\uf076\uf0fc]|[-–—*+](?=\s))\s*(?=\S)/u;
/** Word's second bullet comes out as a small letter. */
const LETTER_BULLET = /^(o)(?:\t| {2,})\s*(?=\S)/;
const NUMBER =
  /^(?:(?:Q|Question|No\.?)\s*)?\(?(\d{1,3})(?:[.)]|\s*[:–—](?=\s))(?:\s+|(?=[^\d\s]))(?=\S)/i;
const LABELLED = /^(?:Q|Question|Problem|Task)\s*(\d{1,3})\s*[.:)–—-]?\s+(?=\S)/i;
const LETTER = /^(?:\(([a-h])\)|([a-h])\)|([a-h])\.(?=\s))\s*(?=\S)/i;
const ROMAN = /^\(?(i{1,3}|iv|v|vi{1,3}|ix|x)[.)]\s+(?=\S)/i;

/**
 * The marker that a line begins with, white space before it aside.
 *
 * @returns `rest`: what follows it.
 */
export function readMarker(text: string): { marker: Marker; length: number } | null {
  const words = text.trimStart();
  const indent = text.length - words.length;
  const found = markerOf(words, indent);
  return found === null ? null : { ...found, length: indent + found.length };
}

function markerOf(words: string, indent: number): { marker: Marker; length: number } | null {
  const bullet = BULLET.exec(words) ?? LETTER_BULLET.exec(words) ?? loneO(words, indent);
  if (bullet !== null) return made('bullet', 0, bullet);
  const labelled = LABELLED.exec(words) ?? NUMBER.exec(words);
  if (labelled !== null) return made('number', Number(labelled[1]), labelled);
  // "i." is a number more often than it is the ninth letter; "(v)" and the like are no letters of options.
  const roman = ROMAN.exec(words);
  if (roman?.[1] !== undefined) {
    return made('roman', ROMANS.indexOf(roman[1].toLowerCase()) + 1, roman);
  }
  const letter = LETTER.exec(words);
  if (letter === null) return null;
  const sign = (letter[1] ?? letter[2] ?? letter[3] ?? '').toLowerCase();
  return made('letter', sign.charCodeAt(0) - 96, letter);
}

const ROMANS = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'];

/** "o " set in is Word's bullet; at the margin it may be a word. */
function loneO(words: string, indent: number): RegExpExecArray | null {
  return indent > 0 ? /^(o) (?=\S)/.exec(words) : null;
}

function made(kind: Marker['kind'], value: number, [typed]: RegExpExecArray) {
  return { marker: { kind, value, typed: typed.trim() }, length: typed.length };
}
