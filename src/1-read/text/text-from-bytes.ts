import type { VFile } from 'vfile';
import { report } from '../../messages/report.ts';
import { placesIn } from './places.ts';

const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false });

/**
 * Decodes a text file and normalises it: no byte order mark, `\n` for every line end.
 *
 * @returns null where the bytes are no UTF-8; reported as `files-are-utf8`.
 */
export function textFromBytes(bytes: Uint8Array, file: VFile): string | null {
  const wide = wideEncoding(bytes);
  if (wide !== null) {
    reportEncoding(file, wide, 0, '');
    return null;
  }
  try {
    return UTF8.decode(bytes).replaceAll(/\r\n?/g, '\n');
  } catch {
    const loose = new TextDecoder('utf-8').decode(bytes).replaceAll(/\r\n?/g, '\n');
    const offset = Math.max(0, loose.indexOf('\uFFFD'));
    reportEncoding(file, 'Windows-1252 or Latin-1', offset, loose);
    return null;
  }
}

function reportEncoding(file: VFile, encoding: string, offset: number, text: string): void {
  report(
    file,
    'files-are-utf8',
    placesIn(text).point(offset),
    `Unexpected bytes that look like ${encoding}, expected a text file in UTF-8`,
    { note: 'Open the file in your editor and save it again with the encoding UTF-8' },
  );
}

/** Recognises UTF-16 and UTF-32 by their mark, or by the zero bytes between Latin letters. */
function wideEncoding(bytes: Uint8Array): string | null {
  const [a, b, c, d] = bytes;
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 && bytes.length > 2 ? 'UTF-32' : 'UTF-16';
  if (a === 0xfe && b === 0xff) return 'UTF-16';
  const head = bytes.subarray(0, 1_000);
  const zeros = head.reduce((count, byte) => count + (byte === 0 ? 1 : 0), 0);
  return head.length >= 8 && zeros > head.length / 4 ? 'UTF-16' : null;
}
