/** A script that the shipped fonts lack, with a font of the site's own; and right to left on paper. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectInsideMargins, fontsOf, pagesOf, tightPages } from './measure.ts';
import { type PrintedSite, printedCourse, TOPIC, worksheetOf } from './printing.ts';

const require = createRequire(import.meta.url);
const hebrew = (style: string) =>
  readFileSync(
    require.resolve(`@expo-google-fonts/noto-sans-hebrew/${style}/NotoSansHebrew_${style}.ttf`),
  );

/** Marks for direction, ours and poppler's. */
const CONTROLS = /[\u202a-\u202e\u2066-\u2069]/g;

const GUIDE = `${TOPIC.replace('Test sheet', 'מים')}## Review questions

### מדוע קרח צף על מים? (3 marks)

קרח צפוף פחות.

## Multiple choice

### מהי הנוסחה של מים?

- [x] H<sub>2</sub>O
- [ ] CO<sub>2</sub>

## Match

| מונח | משמעות |
|---|---|
| קרח | מים במצב מוצק |
| אדים | מים מעל 100 °C |
| גשם | מים היורדים מן העננים |
`;

describe('a guide in Hebrew', () => {
  let site: PrintedSite;
  beforeAll(async () => {
    site = await printedCourse(
      {
        'guide.md': GUIDE,
        'long.md': GUIDE.replace('(3 marks)', '(3 marks, box 16 cm)'),
        'fonts/regular.ttf': hebrew('400Regular'),
        'fonts/bold.ttf': hebrew('700Bold'),
      },
      ['standard', 'compact', 'easy-read', 'large-print'],
      'language: he\nfonts: [course/fonts/regular.ttf, course/fonts/bold.ttf]\n',
    );
  });
  afterAll(() => site.remove());

  it('is set in the site’s own font, embedded', () => {
    expect(site.problems).toEqual([]);
    const { names, embedded } = fontsOf(worksheetOf(site));
    expect(embedded).toBe(true);
    expect(names).toContain('NotoSansHebrew-Regular');
    expect(names).toContain('NotoSansHebrew-Bold');
  });

  it('says of a section that it goes on only where it does', () => {
    const [, second = ''] = tightPages(site.pathOf('course/long/worksheet.pdf'));
    expect(second).toContain('Multiplechoice');
    expect(second).not.toContain('continued');
  });

  it.each(['', '-compact', '-easy-read', '-large-print'])('runs from right to left%s', (suffix) => {
    const pdf = worksheetOf(site, suffix);
    expectInsideMargins(pdf);
    const [page] = pagesOf(pdf);
    if (page === undefined) throw new Error('No page');
    // The number stands at the right, its question at the left of it, its marks at the far left.
    const place = (text: string) => {
      const word = page.words.find((one) => one.text.replace(CONTROLS, '') === text);
      if (word === undefined) throw new Error(`${text} is not on the page`);
      return word;
    };
    const number = place('1');
    const stem = page.words.find(({ text }) => text.includes('קרח') || text.includes('חרק'));
    expect(number.left).toBeGreaterThan(stem?.right ?? Number.POSITIVE_INFINITY);
    if (suffix !== '-compact') expect(number.right).toBeGreaterThan(page.width * 0.85);
    const marks = place('marks');
    expect(marks.right).toBeLessThan(stem?.left ?? 0);
    // English words stand as a whole where there are no words of the language's own.
    const beside = page.words.filter(({ top }) => Math.abs(top - marks.top) < 1);
    expect(beside.find(({ text }) => text === '3')?.right).toBeLessThan(marks.left);
  });

  it('keeps a measure in its order', () => {
    const words = pagesOf(worksheetOf(site)).flatMap(({ words }) => words);
    const number = words.find(({ text }) => text === '100');
    const unit = words.find(({ text }) => text === '°C');
    expect(number?.right).toBeLessThan(unit?.left ?? 0);
  });

  it('keeps signs in their order in the key', () => {
    const text = tightPages(site.pathOf('course/guide/answer-key.pdf'))
      .join('')
      .replace(/[\u202a-\u202e\u2066-\u2069]/g, '');
    expect(text).toMatch(/1–[abc]2–[abc]3–[abc]/);
  });

  it('without that font is refused, naming the character', async () => {
    const without = await printedCourse({ 'guide.md': GUIDE }, ['standard'], 'language: he\n');
    expect(without.files).toEqual([]);
    expect(without.problems[0]).toMatchObject({ rule: 'characters-can-be-printed' });
    expect(without.problems[0]?.reason).toMatch(/[\u0590-\u05ff]/);
    without.remove();
  });
});
