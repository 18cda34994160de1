import { execFileSync } from 'node:child_process';

/** What poppler reads in a PDF: its text in reading order, then title, keywords and other metadata. */
export function pdfContents(path: string): string {
  const run = (command: string, args: string[]) =>
    execFileSync(command, args, {
      encoding: 'utf8',
      maxBuffer: 1e8,
      // poppler complains of a flag that Typst writes and reads on.
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  return [
    run('pdftotext', ['-raw', path, '-']),
    run('pdfinfo', [path]),
    run('pdfinfo', ['-meta', path]),
    run('pdfinfo', ['-struct-text', path]),
    run('pdfinfo', ['-url', path]),
  ].join('\n');
}
