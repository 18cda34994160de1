import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { need } from './tools.ts';

/**
 * What there is to read in a PDF: its text in reading order and its structure, by poppler; its
 * metadata; and every string outside its streams (titles, bookmarks, alternative texts, addresses).
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
  const raw = readFileSync(path, 'latin1');
  const utf16 = [...raw.matchAll(/<FEFF([0-9A-F]+)>/gi)].map(([, hex = '']) =>
    new TextDecoder('utf-16be').decode(Buffer.from(hex, 'hex')),
  );
  return [
    run('pdftotext', ['-raw', path, '-']),
    run('pdfinfo', ['-struct-text', path]),
    run('pdfinfo', ['-meta', path]),
    ...utf16,
    raw,
  ].join('\n');
}
