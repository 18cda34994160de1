/** The code on a sheet is scanned as a phone would scan it. */
import { execFileSync } from 'node:child_process';
import jsQr from 'jsqr';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { need } from '../support/tools.ts';
import { type PrintedSite, printedCourse, TOPIC, worksheetOf } from './printing.ts';

const GUIDE = `${TOPIC}## Review questions\n\n### Why?\n\nSo.\n`;
const EDITIONS = ['standard', 'compact', 'easy-read', 'large-print', 'extra-large-print'] as const;

/** The first page as grey pixels: poppler's PGM (netpbm's P5), 150 dots an inch, as a cheap copier would. */
function pageOf(pdf: string): { data: Uint8ClampedArray; width: number; height: number } {
  need('poppler');
  const pgm = execFileSync('pdftoppm', ['-r', '150', '-gray', '-singlefile', pdf], {
    maxBuffer: 1e8,
  });
  const [head = '', width = '', height = ''] =
    /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(pgm.subarray(0, 64).toString('latin1')) ?? [];
  const grey = pgm.subarray(head.length);
  const data = new Uint8ClampedArray(grey.length * 4);
  for (const [index, value] of grey.entries()) data.set([value, value, value, 255], index * 4);
  return { data, width: Number(width), height: Number(height) };
}

describe('the code in the foot of a sheet', () => {
  let site: PrintedSite;
  beforeAll(async () => {
    site = await printedCourse(
      { 'guide.md': GUIDE, 'plain.md': GUIDE.replace('kind:', 'worksheet: { qr: false }\nkind:') },
      [...EDITIONS],
      'url: https://example.org/guides/\nworksheet:\n  qr: true\n',
    );
  });
  afterAll(() => site.remove());

  it.each(EDITIONS)('leads to the guide (%s)', (edition) => {
    const suffix = edition === 'standard' ? '' : `-${edition}`;
    const { data, width, height } = pageOf(worksheetOf(site, suffix));
    expect(jsQr.default(data, width, height)?.data).toBe(
      'https://example.org/guides/course/guide/',
    );
  });

  it('is not there where it is switched off', () => {
    const { data, width, height } = pageOf(site.pathOf('course/plain/worksheet.pdf'));
    expect(jsQr.default(data, width, height)).toBe(null);
  });
});
