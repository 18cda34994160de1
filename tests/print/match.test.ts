/** A match stands row by row in the author's columns, and a page ends between two rows only. */
import { execFileSync } from 'node:child_process';
import { afterEach, expect, it } from 'vitest';
import { pagesOf } from './measure.ts';
import { type PrintedSite, printedCourse, TOPIC, worksheetOf } from './printing.ts';

const cleaning: (() => void)[] = [];
afterEach(() => {
  for (const clean of cleaning.splice(0)) clean();
});

async function print(body: string): Promise<PrintedSite> {
  const result = await printedCourse({ 'guide.md': `${TOPIC}${body}` });
  cleaning.push(result.remove);
  expect(result.problems).toEqual([]);
  return result;
}

/** The lines of a PDF as they stand on its pages, a list for each page. */
function linesOf(pdf: string): string[][] {
  const text = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' });
  return text
    .split('\f')
    .map((page) => page.split('\n').filter((line) => line.trim() !== ''))
    .filter((page) => page.length > 0);
}

const LETTERS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'];

it('every term has the line of the statement beside it, the terms first as the author has them', async () => {
  const rows = LETTERS.map((sign) => `| Term ${sign.repeat(3)} | Meaning ${sign.repeat(3)} |`);
  const sheet = worksheetOf(
    await print(`## Match\n\n| Word | Sense |\n|---|---|\n${rows.join('\n')}\n`),
  );
  const lines = linesOf(sheet).flat();
  expect(lines).toContainEqual(expect.stringMatching(/Word +Sense/));
  for (const [index, letter] of LETTERS.entries()) {
    const row = new RegExp(`^ *${letter} +Term \\w{3} +${index + 1} +Meaning \\w{3}$`);
    expect(lines.filter((line) => row.test(line))).toHaveLength(1);
  }
});

it('a statement that just goes on its line is as far from the next as a short one', async () => {
  const full = 'Makes the reaction faster without being used up';
  const rows = ['The first', full, 'The third', full.toLowerCase(), 'The fifth'];
  const sheet = await print(
    `## Match\n\n| Word | Sense |\n|---|---|\n${rows.map((row, i) => `| Term ${LETTERS[i]} | ${row} |`).join('\n')}\n`,
  );
  const words = pagesOf(worksheetOf(sheet)).flatMap((page) => page.words);
  const tops = words.filter(({ text }) => text === 'Term').map(({ top }) => top);
  const steps = tops.slice(1).map((top, index) => top - (tops[index] ?? 0));
  expect(steps).toHaveLength(4);
  expect(Math.max(...steps) - Math.min(...steps)).toBeLessThan(0.5);
});

it.each([
  ['one line', 'a short one'],
  ['several', 'one of so many words that they are longer than a line on the sheet can be anywhere'],
])('its number and its marks stand on the first line of a first row of %s', async (_, first) => {
  const terms = LETTERS.slice(0, 4).map((sign) => `- **Term ${sign}** — ${first} of ${sign}`);
  const sheet = await print(`## Key terms\n\n${terms.join('\n')}\n`);
  const words = pagesOf(worksheetOf(sheet)).flatMap((page) => page.words);
  const row = words.findIndex(({ text }) => text === 'Term');
  const beside = ['1', 'a', '[4'].map((text) =>
    words.slice(row - 3).find((word) => word.text === text),
  );
  for (const word of beside) {
    expect(Math.abs((word?.bottom ?? 0) - (words[row]?.bottom ?? 0))).toBeLessThan(0.3);
  }
});

it('keeps room for its marks in its first line alone', async () => {
  const long = 'a statement of many words that is about as long as a line on the sheet can be here';
  const sheet = await print(
    `## Match\n\n| Word | Sense |\n|---|---|\n| one | ${long} |\n| two | ${long} too |\n`,
  );
  const words = pagesOf(worksheetOf(sheet)).flatMap((page) => page.words);
  const marks = words.find(({ text }) => text === '[2');
  const name = words.find(({ text }) => text === 'Sense');
  if (marks === undefined || name === undefined) throw new Error('No head of the match');
  expect(Math.abs(marks.top - name.top)).toBeLessThan(1);
  const rows = words.filter(({ top, bottom }) => top > marks.top + 3 && bottom < marks.top + 40);
  expect(Math.max(...rows.map(({ right }) => right))).toBeGreaterThan(marks.left);
});

it('one longer than a page goes on with the heads of its columns, and no statement is cut', async () => {
  const long = (sign: string) => `begins with ${sign} ${'and goes on for long '.repeat(22)}`;
  const rows = LETTERS.map((sign) => `| Term ${sign} | ${long(sign)} ends with ${sign} |`);
  const sheet = worksheetOf(
    await print(`## Match\n\n| Word | Sense |\n|---|---|\n${rows.join('\n')}\n`),
  );
  const pages = linesOf(sheet).map((lines) => lines.join('\n'));
  const held = pages.filter((page) => page.includes('begins with'));
  expect(held.length).toBeGreaterThan(1);
  for (const page of held) {
    expect(page).toMatch(/Word +Sense/);
    for (const sign of LETTERS) {
      const begun = page.includes(`begins with ${sign} `);
      expect(page.replace(/\s+/g, ' ').includes(`ends with ${sign}`)).toBe(begun);
    }
  }
});
