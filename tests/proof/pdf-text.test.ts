/** The build's own reader of PDFs finds what poppler finds. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { compact } from '../../src/7-publish/proof/compact.ts';
import { pdfText } from '../../src/7-publish/proof/pdf-text.ts';
import { need } from '../support/tools.ts';
import { typstPdf } from './typst-pdf.ts';

it('reads every word of the example sheets that pdftotext reads', () => {
  need('poppler');
  const course = join(inject('site'), 'cold-war');
  const sheets = readdirSync(course, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('worksheet.pdf'),
  );
  expect(sheets.length).toBeGreaterThan(10);
  for (const name of sheets) {
    const path = join(course, name);
    const theirs = execFileSync('pdftotext', ['-raw', path, '-'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const ours = compact(pdfText(readFileSync(path)));
    const missing = theirs
      .split('\n')
      .map(compact)
      .filter((line) => line.length > 3 && !ours.includes(line));
    expect(missing, name).toEqual([]);
  }
});

it('reads metadata, and text with ligatures and other scripts', () => {
  const text = pdfText(
    typstPdf({ text: 'Difficult office, naïve Ελλάδα', keyword: 'a hidden word' }),
  );
  expect(compact(text)).toContain(compact('Difficult office, naïve'));
  expect(text).toContain('a hidden word');
});
