import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import { need } from './tools.ts';

/**
 * What there is to read in a PDF: its text in reading order and its metadata, by poppler; its bytes with every
 * stream unpacked, so that alternative texts, bookmarks, addresses and attached files are in it; and the strings
 * of these that are UTF-16. Poppler's account of the structure has no more in it, and takes a second for five pages.
 */
export function pdfContents(path: string): string {
  need('poppler');
  const run = (command: string, args: string[]) =>
    execFileSync(command, args, {
      encoding: 'utf8',
      maxBuffer: 1e8,
      // poppler complains of a flag that Typst writes, and reads on.
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  const bytes = readFileSync(path);
  const raw = [bytes.toString('latin1'), ...unpackedStreams(bytes)].join('\n');
  const utf16 = [...raw.matchAll(/<FEFF([0-9A-F]+)>/gi)].map(([, hex = '']) =>
    new TextDecoder('utf-16be').decode(Buffer.from(hex, 'hex')),
  );
  return [
    run('pdftotext', ['-raw', path, '-']),
    run('pdfinfo', ['-meta', path]),
    ...utf16,
    raw,
  ].join('\n');
}

/** Each stream that is packed, as Latin-1. */
function unpackedStreams(bytes: Buffer): string[] {
  const starts = bytes.toString('latin1').matchAll(/\bstream\r?\n/g);
  return [...starts].flatMap(({ index, 0: start }) => {
    try {
      return [inflateSync(bytes.subarray(index + start.length)).toString('latin1')];
    } catch {
      // As it is: the bytes have been searched.
      return [];
    }
  });
}
