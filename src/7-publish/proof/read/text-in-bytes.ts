/**
 * Text in any encoding a computer of today or of twenty years ago writes. UTF-8 and whatever has a mark are
 * certain; a text in another encoding is read in all that it could be in, so that none needs to be guessed.
 */

const UTF_16 = ['utf-16le', 'utf-16be'] as const;

/** A byte or two a letter (WHATWG Encoding, 4.2), for all scripts. */
const OLDER = [
  ...['windows-1250', 'windows-1251', 'windows-1252', 'windows-1253', 'windows-1254'],
  ...['windows-1255', 'windows-1256', 'windows-1257', 'windows-1258', 'windows-874'],
  ...['iso-8859-2', 'iso-8859-5', 'iso-8859-6', 'iso-8859-7', 'iso-8859-8'],
  ...['koi8-u', 'ibm866', 'macintosh', 'x-mac-cyrillic'],
  ...['shift_jis', 'euc-jp', 'gb18030', 'big5', 'euc-kr'],
];

/** Letters that no text has: all of C0 but white space and escape, and what stands for nothing. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what tells a text from other bytes.
const NOT_TEXT = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f\ufffe\uffff]/;

/** @returns The text as it may be; empty where the bytes are no text. */
export function textsInBytes(bytes: Uint8Array): string[] {
  const utf8 = decoded(bytes, 'utf-8');
  if (utf8 !== null && !utf8.includes('\0')) return [utf8];
  const marked = UTF_16.find((_, index) => hasMark(bytes, index === 0));
  if (marked !== undefined) return asText(bytes, marked);
  const wide = UTF_16.flatMap((name) => asText(bytes, name));
  const narrow = plausible(bytes) ? OLDER.flatMap((name) => asText(bytes, name)) : [];
  const texts = [...new Set([...wide, ...narrow])];
  // Letters of ASCII with NULs between them, and no letters of two bytes.
  return texts.length === 0 && utf8 !== null ? [utf8] : texts;
}

/** What can be read in a file that is no text, such as a picture: runs of letters, a byte or two each. */
export function textInOtherBytes(bytes: Uint8Array): string {
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const narrow = raw.match(/(?:[\t\n\r\x20-\x7e]|[\xc2-\xf4][\x80-\xbf]{1,3}){18,}/g) ?? [];
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the other half of a letter of ASCII.
  const wide = raw.match(/(?:[\t\n\r\x20-\xff]\x00){18,}/g) ?? [];
  return [
    ...narrow.map((run) => Buffer.from(run, 'latin1').toString('utf8')),
    ...wide.map((run) => run.replaceAll('\0', '')),
  ].join('\n');
}

function hasMark([first, second]: Uint8Array, little: boolean): boolean {
  return little ? first === 0xff && second === 0xfe : first === 0xfe && second === 0xff;
}

function asText(bytes: Uint8Array, encoding: string): string[] {
  const text = decoded(bytes, encoding);
  return text === null || text === '' || NOT_TEXT.test(text) ? [] : [text];
}

function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Whether bytes of an unknown encoding look like letters; fonts and the like are full of what is none. */
function plausible(bytes: Uint8Array): boolean {
  return !bytes.some((byte) => byte < 32 && NOT_TEXT.test(String.fromCharCode(byte)));
}
