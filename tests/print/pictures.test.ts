/** Words in a drawing print as large as `check` says, and in one that can be large enough they are. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { smallWords } from '../../src/5-print/small-words.ts';
import type { Edition } from '../../src/guide/settings.ts';
import { pagesOf } from './measure.ts';
import { type PrintedSite, printedCourse, TOPIC, worksheetOf } from './printing.ts';

const EDITIONS: Edition[] = ['standard', 'compact', 'large-print', 'extra-large-print'];

const drawing = (width: number, height: number, size: number, word: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><text x="20" y="${height / 2}" font-size="${size}">${word}</text></svg>`;
const question = (name: string, heading = '###', answer = '####') =>
  `${heading} What is ${name}? (1 mark)\n\n![A drawing](images/${name}.svg)\n\n${answer} Answer\n\nThis.\n`;

let site: PrintedSite;
beforeAll(async () => {
  const guide = [
    `${TOPIC}## Review questions\n`,
    ...['high', 'wide', 'small'].map((name) => question(name)),
    '### What are these? (2 marks)\n',
    question('first', '#### (a)', '#####'),
    question('second', '#### (b)', '#####'),
    '### What does ![A sign](images/sign.svg) mean? (1 mark)\n\nThis.\n',
  ].join('\n');
  const files = {
    'guide.md': guide,
    'images/high.svg': drawing(760, 520, 17, 'highest'),
    'images/wide.svg': drawing(1600, 400, 20, 'widest'),
    'images/small.svg': drawing(200, 100, 9, 'smallest'),
    'images/first.svg': drawing(950, 200, 16, 'first'),
    'images/second.svg': drawing(500, 200, 14, 'second'),
    'images/sign.svg': drawing(300, 300, 40, 'sign'),
  };
  site = await printedCourse(files, EDITIONS);
});
afterAll(() => site.remove());

/** Points. A word's box is 1.3 times as high as its type. */
function printedSize(edition: Edition, word: string): number {
  const suffix = edition === 'standard' ? '' : `-${edition}`;
  const words = pagesOf(worksheetOf(site, suffix)).flatMap((page) => page.words);
  const found = words.find(({ text }) => text === word);
  if (found === undefined) throw new Error(`No word ${word}`);
  return ((found.bottom - found.top) / 25.4) * (72 / 1.3);
}

it('a drawing is as high as its words need, in two columns on a page of its own width', () => {
  expect(printedSize('standard', 'highest')).toBeCloseTo(8, 1);
  expect(printedSize('compact', 'highest')).toBeCloseTo(8, 1);
  expect(printedSize('large-print', 'highest')).toBeGreaterThan(9.5);
  expect(printedSize('standard', 'second')).toBeGreaterThan(8);
});

it.each([
  ['widest', 'wide'],
  ['smallest', 'small'],
  ['first', 'first'],
  ['sign', 'sign'],
])('%s prints as small as is told', (word, name) => {
  const [guide] = site.site.courses.flatMap(({ guides }) => guides);
  if (guide === undefined) throw new Error('No guide');
  const told = EDITIONS.flatMap((edition) => {
    const one = { ...guide, worksheet: { ...guide.worksheet, editions: [edition] } };
    const reasons = smallWords(one, site.site).map(({ reason }) => reason);
    const size = /of ([\d.]+) points/.exec(
      reasons.find((one) => one.includes(`/${name}.svg`)) ?? '',
    );
    return size === null ? [] : [{ edition, size: Number(size[1]) }];
  });
  expect(told.length).toBeGreaterThan(0);
  for (const { edition, size } of told) {
    expect(Math.abs(printedSize(edition, word) - size), edition).toBeLessThan(0.11);
  }
});

it('tells of no drawing that is large enough', () => {
  const [guide] = site.site.courses.flatMap(({ guides }) => guides);
  const reasons =
    guide === undefined ? [] : smallWords(guide, site.site).map(({ reason }) => reason);
  expect(reasons).toHaveLength(4);
  expect(reasons.join()).not.toMatch(/high|second/);
});
