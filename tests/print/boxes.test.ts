/** A box to draw in is as high as the author asked, up to the height of the page; boxes for letters stand in a row. */
import { execFileSync } from 'node:child_process';
import { afterEach, expect, it } from 'vitest';
import type { Edition } from '../../src/guide/settings.ts';
import { tightPages } from './measure.ts';
import { type PrintedSite, printedCourse, TOPIC, worksheetOf } from './printing.ts';

const cleaning: (() => void)[] = [];
afterEach(() => {
  for (const clean of cleaning.splice(0)) clean();
});

async function print(
  body: string,
  settings = '',
  other: Edition | null = null,
): Promise<PrintedSite> {
  const editions: Edition[] = other === null ? ['standard'] : ['standard', other];
  const result = await printedCourse({ 'guide.md': `${TOPIC}${body}` }, editions, settings);
  cleaning.push(result.remove);
  expect(result.problems).toEqual([]);
  return result;
}

const DPI = 100;

/** Millimetres of the longest upright line in each column of dots, a list for each page. */
function columns(pdf: string): number[][] {
  const bytes = execFileSync('pdftoppm', ['-r', String(DPI), '-gray', pdf], {
    encoding: 'buffer',
    maxBuffer: 1e9,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const pages: number[][] = [];
  for (let at = 0; at < bytes.length; ) {
    const header = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.toString('latin1', at, at + 40));
    if (header === null) throw new Error('No picture of a page');
    const [width, height] = [Number(header[1]), Number(header[2])];
    at += header[0].length;
    const longest = Array.from({ length: width }, (_, x) => {
      let [run, most] = [0, 0];
      for (let y = 0; y < height; y += 1) {
        run = (bytes[at + y * width + x] ?? 255) < 160 ? run + 1 : 0;
        most = Math.max(most, run);
      }
      return (most / DPI) * 25.4;
    });
    pages.push(longest);
    at += width * height;
  }
  return pages;
}

/** Of the longest upright line of each page. */
const uprights = (pdf: string) => columns(pdf).map((page) => Math.max(...page));

const asking = (...boxes: string[]) =>
  `## Review questions\n\n${boxes.map((box, index) => `### Draw picture ${index + 1}. (2 marks, box ${box})\n\nA drawing.\n`).join('\n')}`;

it.each([
  { asked: '6 cm', mm: 60 },
  { asked: '18 cm', mm: 180 },
  { asked: '23 cm', mm: 230 },
  { asked: '25 cm', mm: 250 },
])('$asked on A4, as the first question and as a later one', async ({ asked, mm }) => {
  const first = await print(asking(asked));
  expect(Math.max(...uprights(worksheetOf(first)))).toBeCloseTo(mm, -0.3);
  const later = await print(asking('3 cm', asked));
  expect(Math.max(...uprights(worksheetOf(later)))).toBeCloseTo(mm, -0.3);
});

it('no higher than a page of letter paper, and no page is empty', async () => {
  const result = await print(asking('25 cm', '25 cm'), 'paper: [letter]\n', 'large-print');
  for (const edition of ['', '-large-print']) {
    const sheet = worksheetOf(result, edition);
    const highest = Math.max(...uprights(sheet));
    expect(highest).toBeGreaterThan(225);
    expect(highest).toBeLessThan(279.4 - 41);
    for (const page of tightPages(sheet)) expect(page.length).toBeGreaterThan(0);
    expect(tightPages(sheet).join('')).toContain('Drawpicture2.');
  }
});

it('a stem stays with its box where both go on a page', async () => {
  const result = await print(asking('20 cm', '20 cm', '20 cm'));
  const pages = tightPages(worksheetOf(result));
  const boxes = uprights(worksheetOf(result));
  pages.forEach((page, index) => {
    if (/Drawpicture[23]/.test(page)) expect(boxes[index]).toBeCloseTo(200, -0.3);
  });
});

it.each([5, 6, 7])(
  '%i boxes for letters stand in one row of a column, with their marks',
  async (count) => {
    const steps = Array.from(
      { length: count },
      (_, index) => `${index + 1}. Step ${'abcdefg'[index]}`,
    );
    const result = await print(`## Put in order\n\n${steps.join('\n')}\n`, '', 'compact');
    const [page = []] = columns(worksheetOf(result, '-compact'));
    const isSide = (mm: number | undefined) => mm !== undefined && mm > 7 && mm < 12;
    // A line of a frame may be two dots wide.
    const sides = page.filter((mm, x) => isSide(mm) && !isSide(page[x - 1]));
    expect(sides).toHaveLength(2 * count);
    expect(tightPages(worksheetOf(result, '-compact')).join('')).toContain('[1mark]');
  },
);
