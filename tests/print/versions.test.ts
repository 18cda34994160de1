/**
 * Versions of a sheet on paper: a class that has all of them turns to the same page for the same question. What stands
 * in another order takes the same room nearly always; where it does not, each version is planned by itself.
 */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { SheetFile } from '../../src/guide/output.ts';
import { EXAMPLE_CONTENT } from '../support/example.ts';
import { pagesOf } from './measure.ts';
import {
  exampleSite,
  type PrintedSite,
  printed,
  printedCourse,
  TOPIC,
  withSheets,
} from './printing.ts';

let example: PrintedSite;
beforeAll(async () => {
  const site = withSheets(await exampleSite(), { editions: ['standard'], versions: 2, tiers: [] });
  site.settings.paper = ['a4'];
  example = await printed(site, EXAMPLE_CONTENT, {
    packets: false,
    only: ({ file }) => file.kind === 'worksheet',
  });
});
afterAll(() => example.remove());

/** Where the lines of A4 start, in millimetres: nothing but a question's number stands there. */
const MARGIN = 19;

/** Questions in their order, each with its page. */
function questionsOn(path: string): { number: string; page: number }[] {
  return pagesOf(path).flatMap(({ words }, page) =>
    words
      .filter(({ text, left }) => /^\d+$/.test(text) && Math.abs(left - MARGIN) < 1)
      .map(({ text }) => ({ number: text, page })),
  );
}

function versionsOf(sheets: readonly SheetFile[], { pathOf }: PrintedSite) {
  const worksheets = sheets.filter(({ kind }) => kind === 'worksheet');
  return worksheets.map(({ address }) => questionsOn(pathOf(address)));
}

it('start every question of the example content on the same page', () => {
  expect(example.problems).toEqual([]);
  let questions = 0;
  for (const [source, sheets] of example.sheets) {
    const [a = [], b = []] = versionsOf(sheets, example);
    expect(b, source).toEqual(a);
    questions += a.length;
  }
  // Controls: the numbers were found, and there are sheets to compare.
  expect(example.sheets.size).toBeGreaterThan(30);
  expect(questions).toBeGreaterThan(500);
});

it('have the same questions in the same order where a page ends elsewhere', async () => {
  // A row of a match is as high as the higher of its two: long terms stand beside long statements in one version only.
  const long =
    'that is as long as it has to be to go on for a line or two more in a column of a match';
  const matches = Array.from({ length: 16 }, (_, question) => {
    const rows = Array.from({ length: 6 }, (_, row) => {
      const [term, meaning] = [row % 2 === 0 ? long : '', (row + question) % 3 === 0 ? long : ''];
      return `| term ${row} ${term} | meaning ${row} of ${question} ${meaning} |`;
    });
    return `### Question ${question}\n\n| Term | Meaning |\n|---|---|\n${rows.join('\n')}\n`;
  });
  const files = { 'guide.md': `${TOPIC}## Match\n\n${matches.join('\n')}` };
  const site = await printedCourse(files, ['standard'], 'worksheet: {versions: 2}\n');
  const sheets = [...site.sheets.values()].flat();
  const [a = [], b = []] = versionsOf(sheets, site);
  const numbers = a.map(({ number }) => number);
  expect(numbers).toEqual(Array.from({ length: 16 }, (_, index) => String(index + 1)));
  expect(b.map(({ number }) => number)).toEqual(numbers);
  // A control: the pages are others.
  expect(b).not.toEqual(a);
  site.remove();
});
