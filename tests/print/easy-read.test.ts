/** The easy-read edition is set as the style guide says, and zeros have no stroke in any. */
import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TINT_COLOURS } from '../../src/guide/editions.ts';
import { need } from '../support/tools.ts';
import { pagesOf } from './measure.ts';
import { type PrintedSite, printedCourse, TOPIC, worksheetOf } from './printing.ts';

const LONG = 'One two three four five six seven eight nine ten eleven twelve thirteen fourteen. ';
const GUIDE = `${TOPIC}## Review questions\n\n### 0 8 *leaning* ${LONG.repeat(3)}\n\nSo.\n`;
const PICTURED = `${TOPIC}## Review questions\n\n### Where? (1 mark)\n\n![A curve](images/energy-profile-a-b.svg)\n\n#### Answer\n\nHere.\n`;

interface Pixels {
  at: (x: number, y: number) => number[];
}

/** The first page by poppler, 144 dots an inch: two a point. */
function pixelsOf(pdf: string): Pixels {
  need('poppler');
  const ppm = execFileSync('pdftoppm', ['-r', '144', '-singlefile', pdf], { maxBuffer: 1e8 });
  const [head = '', width = ''] =
    /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(ppm.subarray(0, 64).toString('latin1')) ?? [];
  return {
    at: (x, y) => {
      const start = head.length + 3 * (Math.round(y * 2) * Number(width) + Math.round(x * 2));
      return [...ppm.subarray(start, start + 3)];
    },
  };
}

const fontsOf = (pdf: string) => execFileSync('pdffonts', [pdf], { encoding: 'utf8' });
const POINTS = 72 / 25.4;
/** In points. */
const wordsOf = (pdf: string) =>
  pagesOf(pdf)
    .flatMap(({ words }) => words)
    .map(({ text, left, right, top }) => ({
      text,
      left: left * POINTS,
      right: right * POINTS,
      top: top * POINTS,
    }));

function wordIn(pdf: string, text: string) {
  const word = wordsOf(pdf).find((one) => one.text === text);
  if (word === undefined) throw new Error(`${text} is not in ${pdf}`);
  return word;
}

let site: PrintedSite;
beforeAll(async () => {
  site = await printedCourse(
    {
      'guide.md': GUIDE,
      'pictured.md': PICTURED,
      'white.md': GUIDE.replace('kind:', 'worksheet: { tint: none }\nkind:'),
    },
    ['standard', 'easy-read'],
    'worksheet:\n  tint: cream\n',
  );
});
afterAll(() => site.remove());

describe('the easy-read edition', () => {
  it('has lines one and a half times as high as its type', () => {
    const tops = wordsOf(worksheetOf(site, '-easy-read'))
      .filter(({ text }) => text === 'two')
      .map(({ top }) => top);
    const steps = tops.slice(1).map((top, index) => top - (tops[index] ?? 0));
    expect(steps.length).toBeGreaterThan(1);
    for (const step of steps) {
      const lines = Math.round(step / 21);
      expect(Math.abs(step - lines * 21)).toBeLessThan(0.4);
    }
  });

  it('has wider letters and words', () => {
    const width = (suffix: string) => {
      const { left, right } = wordIn(worksheetOf(site, suffix), 'nine');
      return right - left;
    };
    // 14 points in place of 12, and 0.08 em more between its four letters.
    const expected = (width('') / 12) * 14 + 3 * 0.08 * 14;
    expect(Math.abs(width('-easy-read') - expected)).toBeLessThan(1.2);
    const pdf = worksheetOf(site, '-easy-read');
    const between = wordIn(pdf, 'two').left - wordIn(pdf, 'One').right;
    expect(between).toBeGreaterThan(0.42 * 14);
  });

  it('stresses without leaning', () => {
    expect(fontsOf(worksheetOf(site, ''))).toMatch(/Italic/);
    expect(fontsOf(worksheetOf(site, '-easy-read'))).not.toMatch(/Italic/);
  });

  it('lies on a tint where one is asked for, and nothing else does', () => {
    const cream = TINT_COLOURS.cream.slice(1).match(/../g) ?? [];
    const corner = (pdf: string) => pixelsOf(pdf).at(3, 3);
    expect(corner(worksheetOf(site, '-easy-read'))).toEqual(
      cream.map((part) => Number.parseInt(part, 16)),
    );
    expect(corner(worksheetOf(site, ''))).toEqual([255, 255, 255]);
    expect(corner(site.pathOf('course/white/worksheet-easy-read.pdf'))).toEqual([255, 255, 255]);
  });

  it('has the white of a picture in its tint, and its black nearly black', () => {
    const pdf = site.pathOf('course/pictured/worksheet-easy-read.pdf');
    const { at } = pixelsOf(pdf);
    const { left, right, top } = wordIn(pdf, 'Reactants');
    const row = Array.from({ length: 4 * Math.round(right - left) }, (_, x) => left + x / 4);
    const signs = row.map((x) => at(x, top + 6));
    // Colours are mixed in whole steps.
    const page = at(3, 3);
    const isPage = (colour: number[]) =>
      colour.every((part, index) => Math.abs(part - (page[index] ?? 0)) <= 2);
    // Between letters and in their strokes.
    expect(signs.some(isPage)).toBe(true);
    expect(Math.min(...signs.map(([red = 255]) => red))).toBeLessThan(80);
    // Above the word is nothing but the picture's ground.
    expect(isPage(at(left, top - 4))).toBe(true);
  });
});

it('prints zeros without a stroke', () => {
  const pdf = worksheetOf(site, '');
  const { at } = pixelsOf(pdf);
  const inkAmid = (text: string) => {
    const { left, right, top } = wordIn(pdf, text);
    const down = Array.from({ length: 8 }, (_, index) => top + 5.5 + index / 2);
    const middle = (left + right) / 2;
    return Math.min(...down.map((y) => at(middle, y)[0] ?? 0));
  };
  expect(fontsOf(pdf)).toContain('FoolscapZero');
  // A control: an eight has ink in its middle.
  expect(inkAmid('8')).toBeLessThan(128);
  expect(inkAmid('0')).toBeGreaterThan(200);
});
