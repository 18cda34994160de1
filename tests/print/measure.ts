/** What poppler measures in a PDF. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { expect } from 'vitest';

export interface Word {
  text: string;
  /** Millimetres from the page's left and top edge. */
  left: number;
  right: number;
  top: number;
  bottom: number;
}
export interface Page {
  width: number;
  height: number;
  words: Word[];
}

const POINT_MM = 25.4 / 72;

function run(command: string, args: string[]): string {
  return execFileSync(command, args, { encoding: 'utf8', maxBuffer: 1e9, stdio: 'pipe' });
}

/** Each page's text without white space, of the PDFs that have been read: their files are not written twice. */
const texts = new Map<string, string[]>();

/** Where poppler's account of a PDF lies that was read ahead. */
const accountOf = (pdf: string) => `${pdf}.html`;

/** Reads many PDFs that will be asked for, two at a time: to start poppler from here takes longer than it reads. */
export function readAhead(pdfs: readonly string[]): void {
  execFileSync('xargs', ['-0', '-P', '2', '-n', '2', 'pdftotext', '-raw', '-bbox'], {
    input: pdfs.flatMap((pdf) => [pdf, accountOf(pdf)]).join('\0'),
    stdio: 'pipe',
  });
}

/** Every word of every page with its place, in the order in which they were set. */
export function pagesOf(pdf: string): Page[] {
  const html = existsSync(accountOf(pdf))
    ? readFileSync(accountOf(pdf), 'utf8')
    : run('pdftotext', ['-raw', '-bbox', pdf, '-']);
  const pages = html
    .split('<page ')
    .slice(1)
    .map((page) => {
      const [, width = 0, height = 0] = /width="([\d.]+)" height="([\d.]+)"/.exec(page) ?? [];
      const words = [
        ...page.matchAll(
          /<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">([^<]*)</g,
        ),
      ].map(([, left, top, right, bottom, text = '']) => ({
        text: unescaped(text),
        left: Number(left) * POINT_MM,
        top: Number(top) * POINT_MM,
        right: Number(right) * POINT_MM,
        bottom: Number(bottom) * POINT_MM,
      }));
      return { width: Number(width) * POINT_MM, height: Number(height) * POINT_MM, words };
    });
  texts.set(
    pdf,
    pages.map(({ words }) => tight(words.map(({ text }) => text).join(''))),
  );
  return pages;
}

const SIGNS: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

const unescaped = (text: string) => text.replace(/&(\w+);/g, (all, name) => SIGNS[name] ?? all);

/** Each page's text in the order in which it was set, without any white space: lines break anywhere. */
export function tightPages(pdf: string): string[] {
  if (!texts.has(pdf)) pagesOf(pdf);
  return texts.get(pdf) ?? [];
}

export function tight(text: string): string {
  return text.replace(/[\s\u200b\u2060]+/gu, '').normalize('NFKC');
}

/** No word leaves the page's side margins. */
export function expectInsideMargins(pdf: string): void {
  for (const { width, words } of pagesOf(pdf)) {
    for (const word of words) {
      expect(word.left, JSON.stringify(word)).toBeGreaterThan(17.5);
      // poppler gives the break after a part of a long word the width of a space.
      const space = word.text.endsWith('\u200b') ? 2 : 0;
      expect(word.right - space, JSON.stringify(word)).toBeLessThan(width - 17.5);
    }
  }
}

/** `pdfinfo`'s lines by their names. */
export function infoOf(pdf: string): Record<string, string> {
  const lines = run('pdfinfo', [pdf]).split('\n');
  return Object.fromEntries(lines.map((line) => line.split(/:\s+/, 2) as [string, string]));
}

/** Names of the fonts in a PDF without their subset tags, and whether all are embedded. */
export function fontsOf(pdf: string): { names: string[]; embedded: boolean } {
  const rows = run('pdffonts', [pdf]).trim().split('\n').slice(2);
  return {
    names: rows.map((row) => (row.split(/\s+/)[0] ?? '').replace(/^[A-Z]{6}\+/, '')),
    embedded: rows.every((row) => /\s(yes)\s+yes\s+yes\s+\d+\s+\d+$/.test(row)),
  };
}
