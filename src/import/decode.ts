/** Bytes of a text file to text, in whatever encoding it was saved, where that is sure. */
import { BIDI_CONTROL, CONTROL } from '../1-read/text/check-characters.ts';

export interface Decoded {
  text: string;
  /** What was decided, to be told; empty for plain UTF-8. */
  notes: string[];
}

const CONTROLS = new RegExp(CONTROL.source, 'gu');
const BIDI = new RegExp(BIDI_CONTROL.source, 'gu');
/** Signs that nobody sees: they only keep words from being found. */
const UNSEEN = /[\u00ad\u200b\u2060\ufeff]/g;

/** @returns null where the bytes are no text in an encoding that can be told. */
export function decode(bytes: Uint8Array): Decoded | null {
  const wide = wideEncoding(bytes);
  if (wide !== null) return cleaned(strictly(bytes, wide), `read as ${wide.toUpperCase()}`);
  if (bytes.includes(0)) return null;
  const utf8 = strictly(bytes, 'utf-8');
  if (utf8 !== null) return cleaned(utf8, '');
  const windows = fromWindows(bytes);
  if (!looksWestern(windows)) return null;
  return cleaned(windows, 'read as Windows-1252; look at the letters with accents');
}

/** By the mark at its start, or by the zeros between the letters of Latin text. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const [a, b, c, d] = bytes;
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 ? null : 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (bytes.length < 8 || bytes.length % 2 > 0) return null;
  const head = bytes.subarray(0, 2_000);
  const zeros = [0, 0];
  for (const [index, byte] of head.entries())
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (even === 0 && odd > head.length / 4) return 'utf-16le';
  return odd === 0 && even > head.length / 4 ? 'utf-16be' : null;
}

function strictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** 0x80 to 0x9f, which Node's own decoder takes for controls. */
const WINDOWS_SIGNS = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

function fromWindows(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString('latin1')
    .replaceAll(/[\x80-\x9f]/g, (sign) => WINDOWS_SIGNS[sign.charCodeAt(0) - 0x80] ?? sign);
}

/** Most of it ASCII, and what is not letters and signs that European languages and word processors use. */
function looksWestern(text: string): boolean {
  const others = text.match(/[^\0-\x7f]/g) ?? [];
  const known = others.filter((sign) =>
    /[À-ÖØ-öø-ÿŒœŠšŽžŸ‘’“”–—•…€£°²³½¼¾×÷·«»¿¡§©®™¹µ†‡\u00a0]/.test(sign),
  );
  return known.length === others.length && others.length < text.length / 3;
}

function cleaned(text: string | null, note: string): Decoded | null {
  if (text === null) return null;
  const lines = text.replaceAll(/\r\n?|[\u2028\u2029\u0085\f\v]/g, '\n');
  const controls = lines.match(CONTROLS)?.length ?? 0;
  // A file of another program, not a text with a slip.
  if (controls > 10 && controls > lines.length / 100) return null;
  const notes = [
    ...(note === '' ? [] : [note]),
    ...(controls === 0
      ? []
      : [`${controls} invisible control ${controls === 1 ? 'character' : 'characters'} left out`]),
  ];
  return { text: plainSpaces(lines.replaceAll(CONTROLS, '').replaceAll(BIDI, '')), notes };
}

/** No-break and wide spaces as plain ones, and no signs that nobody sees. */
export function plainSpaces(text: string): string {
  return text
    .replaceAll(UNSEEN, '')
    .replaceAll(/[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g, ' ');
}
