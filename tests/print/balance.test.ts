/** The compact edition's two columns: on a sheet's last page both are about as high, and in reading order. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Page, pagesOf } from './measure.ts';
import { type PrintedSite, printedCourse, TOPIC } from './printing.ts';

const written = (count: number) =>
  `${TOPIC}## Review questions\n\n${Array.from({ length: count }, (_, i) => `### Why is question${i + 1} asked of all who take part in it? (2 marks)\n\nSo.\n`).join('\n')}`;
const twoSections = (count: number) =>
  `${written(count)}\n## True or false\n\n- [x] question${count + 1} is true\n- [ ] question${count + 2} is not\n`;

let site: PrintedSite;
beforeAll(async () => {
  const files = {
    'few.md': written(6),
    'sections.md': twoSections(2),
    'long.md': twoSections(29),
    'one.md': written(1),
  };
  site = await printedCourse(files, ['compact']);
});
afterAll(() => site.remove());

const pages = (guide: string) => pagesOf(site.pathOf(`course/${guide}/worksheet-compact.pdf`));

/** Numbers of the questions in a page's columns, and the lowest word of each above the foot, in millimetres. */
function columnsOf({ words, width }: Page) {
  return [0, 1].map((column) => {
    const own = words.filter(({ left, top }) => left > width / 2 === (column === 1) && top < 265);
    const numbers = own.flatMap(
      ({ text }) => /question(\d+)/.exec(text)?.slice(1).map(Number) ?? [],
    );
    return { numbers, bottom: Math.max(0, ...own.map(({ bottom }) => bottom)) };
  });
}

it.each(['few', 'sections', 'long'])(
  '%s has two columns of about one height at its end',
  (guide) => {
    const last = pages(guide).at(-1);
    if (last === undefined) throw new Error('No page');
    const [left, right] = columnsOf(last);
    expect(right?.numbers.length).toBeGreaterThan(0);
    // A question, with its section's head where it is the first, goes to one side or the other.
    expect(Math.abs((left?.bottom ?? 0) - (right?.bottom ?? 0))).toBeLessThan(30);
  },
);

it.each(['few', 'sections', 'long'])('%s keeps the order of its questions', (guide) => {
  const numbers = pages(guide).flatMap((page) =>
    columnsOf(page).flatMap((column) => column.numbers),
  );
  expect(numbers.length).toBeGreaterThan(3);
  expect(numbers).toEqual(numbers.map((_, index) => index + 1));
});

it('has the first page full where there are two, and one question in one column', () => {
  expect(pages('long')).toHaveLength(2);
  const [first] = pages('long');
  const columns = first === undefined ? [] : columnsOf(first);
  for (const { bottom } of columns) expect(bottom).toBeGreaterThan(230);
  const [only] = pages('one');
  expect(only === undefined ? [] : columnsOf(only).map(({ numbers }) => numbers)).toEqual([
    [1],
    [],
  ]);
});
