/** The table of a key for marking at a glance takes half the room where it goes into two. */
import { afterEach, expect, it } from 'vitest';
import { pagesOf, type Word } from './measure.ts';
import { printedCourse, TOPIC } from './printing.ts';

const cleaning: (() => void)[] = [];
afterEach(() => {
  for (const clean of cleaning.splice(0)) clean();
});

const LETTERS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'];
const PAIR = /^\d+–\p{L}$/u;

/** Words of the table and of what comes after it: of a match of so many terms, and six questions with this answer. */
async function keyOf(terms: number, answer: string): Promise<{ table: Word[]; after: Word[] }> {
  const matched = LETTERS.slice(0, terms).map(
    (sign) => `- **Term ${sign}** — a meaning of ${sign}`,
  );
  const gaps = LETTERS.slice(0, 6).map((sign) => `${sign}. The ${sign} is **${answer}** here.`);
  const facts = gaps.map((gap, index) => gap.replace(/^\w/, String(index + 1)));
  const site = await printedCourse({
    'guide.md': `${TOPIC}## Key terms\n\n${matched.join('\n')}\n\n## Facts\n\n${facts.join('\n')}\n`,
  });
  cleaning.push(site.remove);
  expect(site.problems).toEqual([]);
  const words = pagesOf(site.pathOf('course/guide/answer-key.pdf'))[0]?.words ?? [];
  const from = words.findIndex(({ text }) => text === 'Q');
  const to = words.findIndex(({ text }, index) => index > from && text === 'Recall');
  return { table: words.slice(from, to), after: words.slice(to) };
}

const headsOf = (words: Word[]) => words.filter(({ text }) => text === 'Q');

it.each([4, 8, 10])('%i pairs stand in one of two tables, none of them divided', async (terms) => {
  const { table } = await keyOf(terms, 'word');
  const [first, second, ...others] = headsOf(table);
  expect(others).toEqual([]);
  expect(second?.left).toBeGreaterThan((first?.right ?? 0) + 50);
  const pairs = table.filter(({ text }) => PAIR.test(text));
  expect(pairs).toHaveLength(terms);
  for (const { left, right } of pairs) {
    expect(left).toBeGreaterThan(second?.right ?? 0);
    expect(right).toBeLessThan(210 - 12);
  }
});

it('what comes after stands under both tables, where the last row has two lines', async () => {
  const { table, after } = await keyOf(10, 'word');
  const pairs = table.filter(({ text }) => PAIR.test(text));
  expect(new Set(pairs.map(({ top }) => Math.round(top))).size).toBe(2);
  const end = Math.max(...table.map(({ bottom }) => bottom));
  expect(after[0]?.text).toBe('Recall');
  expect(after[0]?.top).toBeGreaterThan(end + 2);
});

it('no row is set over another where an answer needs more than half a line', async () => {
  const { table } = await keyOf(8, 'Wimmmmmmmm, Wommmmmmmmm');
  const over = table.filter((word) =>
    table.some(
      (other) =>
        other !== word &&
        Math.min(word.right, other.right) > Math.max(word.left, other.left) &&
        Math.abs(word.top - other.top) < 2.5,
    ),
  );
  expect(headsOf(table)).toHaveLength(2);
  expect(over.map(({ text }) => text)).toEqual([]);
});

it('a long answer that is no pairs has the width of the page', async () => {
  const { table } = await keyOf(4, 'one answer of more words than go into half a line');
  expect(headsOf(table)).toHaveLength(1);
});
