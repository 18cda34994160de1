/** What the head of a sheet says of who gives it out and for when, and how much height that costs. */
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readOptions } from '../../src/command-line/options.ts';
import { EDITIONS } from '../../src/guide/settings.ts';
import { directionOf } from '../../src/locale/direction.ts';
import { printFile } from '../../src/print-file.ts';
import { pagesOf, tight, type Word } from './measure.ts';
import { courseOf, type PrintedSite, printedCourse, TOPIC, withPicture } from './printing.ts';

const GUIDE = `${TOPIC}## Review questions\n\n### Why? (3 marks)\n\nSo.\n`;
const HEAD = `
worksheet:
  publisher: Foolscap examples
  logo: images/energy-profile-a-b.svg
  teacher: Form 10
  date: 12 March 2027
  due: Friday
`;
const LONG =
  'title: Why the rate of a reaction goes up with the temperature of all that takes part in it';
const withHead = (guide: string) => guide.replace('kind:', `${HEAD.trim()}\nkind:`);

let site: PrintedSite;
beforeAll(async () => {
  site = await printedCourse(
    {
      'bare.md': GUIDE,
      'told.md': withHead(GUIDE),
      'long.md': withHead(GUIDE.replace(/^title: .*$/m, LONG)),
      'hebrew.md': withHead(GUIDE.replace('kind:', 'language: he\nkind:')),
    },
    [...EDITIONS],
    'title: Everything we teach\n',
  );
});
afterAll(() => site.remove());

const pdfOf = (guide: string, edition: string) =>
  site.pathOf(`course/${guide}/worksheet${edition === 'standard' ? '' : `-${edition}`}.pdf`);

/** Words of the first page, in millimetres. */
function firstPage(guide: string, edition = 'standard') {
  const [page] = pagesOf(pdfOf(guide, edition));
  if (page === undefined) throw new Error('No page');
  return page;
}

function wordOn(guide: string, edition: string, text: string): Word {
  const word = firstPage(guide, edition).words.find((one) => one.text === text);
  if (word === undefined) throw new Error(`${text} is not on ${guide}, ${edition}`);
  return word;
}

const topOf = (guide: string, edition: string, text: string) => wordOn(guide, edition, text).top;

function heightOf(guide: string, edition: string, text: string): number {
  const { top, bottom } = wordOn(guide, edition, text);
  return bottom - top;
}

describe('the head of a sheet', () => {
  it.each(EDITIONS)('costs 12 mm at most for all that can be told (%s)', (edition) => {
    const more = topOf('told', edition, 'Class') - topOf('bare', edition, 'Class');
    expect(more).toBeLessThanOrEqual(12);
    // A control: it is there.
    expect(more).toBeGreaterThan(5);
  });

  it('says each of it, in the place of an empty line for the date', () => {
    const text = firstPage('told')
      .words.map((one) => one.text)
      .join(' ');
    expect(text).toContain('Foolscap examples · Teacher: Form 10');
    expect(text).toContain('Due: Friday');
    expect(text).toContain('Date 12 March 2027');
  });

  it('keeps a long title and all else inside the margins', () => {
    for (const edition of EDITIONS) {
      const { words, width } = firstPage('long', edition);
      for (const { text, left, right } of words) {
        expect(left, `${edition}: ${text}`).toBeGreaterThan(18);
        expect(right, `${edition}: ${text}`).toBeLessThan(width - 18);
      }
    }
  });

  it('grows by points, not by times, in larger editions', () => {
    const [title, text] = ['Test', 'Answer'];
    const times = (edition: string) =>
      heightOf('bare', edition, title) / heightOf('bare', edition, text);
    expect(times('standard')).toBeCloseTo(2.17, 1);
    expect(times('large-print')).toBeCloseTo((18 + 14) / 18, 1);
    expect(times('extra-large-print')).toBeCloseTo((24 + 14) / 24, 1);
  });

  it('runs from right to left where the sheet does', () => {
    expect(directionOf('he')).toBe('rtl');
    const { words, width } = firstPage('hebrew');
    const name = words.find(({ text }) => text.includes('examples'));
    expect(name?.right).toBeGreaterThan(width * 0.75);
    const due = words.find(({ text }) => text.includes('Friday'));
    expect(due?.right).toBeLessThan(width * 0.5);
  });
});

it('never has the title of the site in the place of a course', async () => {
  const root = await printedCourse(
    { '../alone.md': GUIDE, 'other.md': GUIDE },
    ['standard'],
    'title: Everything we teach\n',
  );
  const textOf = (path: string) =>
    pagesOf(root.pathOf(path))
      .flatMap(({ words }) => words.map((one) => one.text))
      .join('');
  expect(tight(textOf('guides/alone/worksheet.pdf'))).not.toContain(tight('Everything we teach'));
  // A control: a course that its folder names is told of.
  expect(textOf('course/other/worksheet.pdf')).toContain('Course');
  root.remove();
});

it('is printed by itself with the logo that its course names', async () => {
  const folder = await courseOf({
    'guide.md': GUIDE,
    'course.yml': 'title: Rates\nworksheet:\n  logo: images/energy-profile-a-b.svg\n',
  });
  await withPicture(folder, 'energy-profile-a-b.svg');
  const request = readOptions(['print', 'course/guide.md', '--out', 'out'], folder);
  if (request.type !== 'run') throw new Error('Nothing to run');
  const { files, written } = await printFile(request.options);
  expect(files.flatMap(({ messages }) => messages)).toEqual([]);
  expect(written?.map(({ pages }) => pages)).toEqual([1, 1]);
  rmSync(folder, { recursive: true, force: true });
});
