/** Words of another language on paper: said in the PDF's tags, each running its own way, and nothing else moved. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pdfContents } from '../support/pdf.ts';
import { expectInsideMargins, pagesOf, type Word } from './measure.ts';
import { type PrintedSite, printedCourse, TOPIC } from './printing.ts';

const require = createRequire(import.meta.url);
const HEBREW = readFileSync(
  require.resolve('@expo-google-fonts/noto-sans-hebrew/400Regular/NotoSansHebrew_400Regular.ttf'),
);
const BOLD = readFileSync(
  require.resolve('@expo-google-fonts/noto-sans-hebrew/700Bold/NotoSansHebrew_700Bold.ttf'),
);

const FRENCH = `${TOPIC}## Review questions

### Say where [la gare, *le pont*]{lang=fr} and [la plage]{lang=fr-CA} are. (3 marks)

> Sortez de la gare et allez tout droit jusqu’au pont.

{lang=fr}

#### Answer

La gare est en face.

{lang=fr}

## Match

| French {lang=fr} | English |
|---|---|
| le marché | market |
| la mairie | town hall |
| le quai | platform |
`;
const WITHOUT = FRENCH.replaceAll(/\[([^\]]*)\]\{lang=[\w-]+\}/g, '$1').replaceAll(
  / ?\{lang=[\w-]+\}/g,
  '',
);

const HEBREW_AMONG = `${TOPIC}## Review questions

### What does [לחם]{lang=he} mean?

> אני גר בתל אביב.

{lang=he}

- אחת
- שתיים

{lang=he}

#### Answer

Bread.
`;
const AMONG_HEBREW = `${TOPIC.replace('Test sheet', 'מים')}## Review questions

### מה פירוש [bread (and butter)]{lang=en}?

> I live in Jerusalem.

{lang=en}

#### Answer

לחם.
`;

/** Marks for direction, ours and poppler's. */
const CONTROLS = /[\u202a-\u202e\u2066-\u2069]/g;
const LANGUAGES = /\/Lang ?\(([\w-]+)\)/g;
const languagesIn = (pdf: string) =>
  new Set([...pdfContents(pdf).matchAll(LANGUAGES)].map(([, language]) => language));

describe('words of another language', () => {
  let site: PrintedSite;
  let hebrew: PrintedSite;
  beforeAll(async () => {
    const fonts = { 'fonts/regular.ttf': HEBREW, 'fonts/bold.ttf': BOLD };
    const named = 'fonts: [course/fonts/regular.ttf, course/fonts/bold.ttf]\n';
    const guides = { 'french.md': FRENCH, 'without.md': WITHOUT, 'hebrew.md': HEBREW_AMONG };
    site = await printedCourse({ ...guides, ...fonts }, ['standard'], named);
    const other = { 'english.md': AMONG_HEBREW, ...fonts };
    hebrew = await printedCourse(other, ['standard'], `language: he\n${named}`);
  });
  afterAll(() => {
    site.remove();
    hebrew.remove();
  });
  const sheet = (name: string, of = site) => of.pathOf(`course/${name}/worksheet.pdf`);

  it('are told to whoever hears the sheet or the key', () => {
    expect([...site.problems, ...hebrew.problems]).toEqual([]);
    expect(languagesIn(sheet('french'))).toEqual(new Set(['en', 'fr', 'fr-CA']));
    expect(languagesIn(site.pathOf('course/french/answer-key.pdf'))).toContain('fr');
    expect(languagesIn(sheet('hebrew'))).toEqual(new Set(['en', 'he']));
    expect(languagesIn(sheet('english', hebrew))).toEqual(new Set(['he', 'en']));
  });

  it('are of the sheet’s language where nothing is marked', () => {
    expect(languagesIn(sheet('without'))).toEqual(new Set(['en']));
  });

  it('stand where they would stand without a mark', () => {
    const places = (name: string) =>
      pagesOf(sheet(name)).map(({ words }) =>
        words.map(({ text, left, top }) => [text, left.toFixed(2), top.toFixed(2)]),
      );
    expect(WITHOUT).not.toContain('lang');
    expect(places('french')).toEqual(places('without'));
  });

  it('begin on their own side where a block is all theirs, and a line goes on around them', () => {
    const word = (pdf: string, text: string): Word => {
      // Poppler tells of letters in their order from the left.
      const forms = [text, [...text].reverse().join('')];
      const found = pagesOf(pdf)
        .flatMap(({ words }) => words)
        .find((one) => forms.some((form) => one.text.replace(CONTROLS, '').includes(form)));
      if (found === undefined) throw new Error(`${text} is not on the sheet`);
      return found;
    };
    const among = sheet('hebrew');
    expectInsideMargins(among);
    // The question is at the left, its quotation and its list are at the right, with their first word outermost.
    const question = word(among, 'What');
    expect(word(among, 'אני').left).toBeGreaterThan(word(among, 'אביב').right);
    expect(word(among, 'אני').left).toBeGreaterThan(question.right + 60);
    expect(word(among, 'אחת').left).toBeGreaterThan(question.right + 60);
    expect(word(among, 'לחם').right).toBeLessThan(word(among, 'mean').left);

    const around = sheet('english', hebrew);
    expectInsideMargins(around);
    expect(word(around, 'live').right).toBeLessThan(word(around, 'Jerusalem').left);
    expect(word(around, 'live').right).toBeLessThan(word(around, 'bread').left);
    expect(word(around, 'bread').right).toBeLessThan(word(around, 'butter').left);
    expect(word(around, 'butter').right).toBeLessThan(word(around, 'פירוש').left);
  });
});
