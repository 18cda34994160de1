import { readFile, stat } from 'node:fs/promises';
import type { OutputFile } from '../../../guide/output.ts';
import type { Allowance, Reading, UnreadKind } from './reading.ts';
import { textInOtherBytes, textsInBytes } from './text-in-bytes.ts';
import { readingOfPdf } from './text-in-pdf.ts';
import { readingOfZip } from './text-in-zip.ts';

/** Bytes of one file that are looked at, and of what it unpacks to. */
const MOST = 256e6;
/** A ZIP in an office file in a ZIP. */
const DEEPEST = 3;

/** Fonts have no words. */
const FONT = /\.(woff2?|ttf|otf|ttc|eot|odttf)$/i;
/** What is in a picture or a recording beside its dots and tones is read. */
const WORDLESS: readonly [RegExp, UnreadKind][] = [
  [/\.(mp3|mp4|m4a|m4v|webm|og[agv]|wav|mov|avi|flac|aac|mkv)$/i, 'recording'],
  [/\.(png|jpe?g|gif|webp|avif|ico|bmp|tiff?|heic|wmf|emf)$/i, 'picture'],
];

/** Every text of a file in which an answer may stand, whatever program made it; null for a font. */
export async function readingOf(file: OutputFile): Promise<Reading | null> {
  if (file.kind === 'text') return { texts: [file.text], unread: null };
  if (FONT.test(file.path)) return null;
  const size = file.kind === 'bytes' ? file.bytes.byteLength : (await stat(file.from)).size;
  if (size > MOST) return wordless(file.path, 'that is too large');
  const bytes = file.kind === 'bytes' ? file.bytes : await readFile(file.from);
  return readingOfBytes(file.path, bytes, { bytes: MOST, depth: DEEPEST });
}

async function readingOfBytes(
  path: string,
  bytes: Uint8Array,
  allowance: Allowance,
): Promise<Reading> {
  const reading = await wholeReading(path, bytes, allowance);
  return reading.unread === null || reading.texts.length > 0
    ? reading
    : { ...reading, texts: [textInOtherBytes(bytes)] };
}

async function wholeReading(
  path: string,
  bytes: Uint8Array,
  allowance: Allowance,
): Promise<Reading> {
  const readInner = (name: string, inner: Uint8Array) => readingOfBytes(name, inner, allowance);
  if (/\.pdf$/i.test(path) || starts(bytes, '%PDF-')) {
    return readingOfPdf(bytes, allowance, readInner);
  }
  if (starts(bytes, 'PK\u0003\u0004')) return readingOfZip(path, bytes, allowance, readInner);
  if (FONT.test(path)) return { texts: [], unread: null };
  if (WORDLESS.some(([ending]) => ending.test(path))) return wordless(path);
  const texts = textsInBytes(bytes);
  return texts.length > 0 || bytes.byteLength === 0 ? { texts, unread: null } : wordless(path);
}

function wordless(path: string, because = 'that holds no plain text'): Reading {
  return { texts: [], unread: { kind: kindOf(path), because } };
}

function kindOf(path: string): UnreadKind {
  const known = WORDLESS.find(([ending]) => ending.test(path));
  if (known !== undefined) return known[1];
  if (OFFICE_FILE.test(path)) return 'office file';
  return ARCHIVE.test(path) ? 'archive' : 'other file';
}

/** Of programs that keep text in a form of their own. */
const OFFICE_FILE = /\.(do[ct]x?|xlsx?|ppt?x?|pps|pub|one|od[tsp]|rtf|wps|mdb)$/i;
const ARCHIVE = /\.(zip|7z|rar|gz|tgz|bz2|xz|zst|tar|iso|dmg)$/i;

function starts(bytes: Uint8Array, mark: string): boolean {
  return Buffer.from(bytes.subarray(0, mark.length)).toString('latin1') === mark;
}
