/** Scripts whose letters join, with a font of the site's own; and emoji, with the shipped one. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fontsOf, pagesOf } from './measure.ts';
import { type PrintedSite, printedCourse, TOPIC, worksheetOf } from './printing.ts';

const require = createRequire(import.meta.url);
const font = (path: string) => new Uint8Array(readFileSync(require.resolve(path)));
const NASKH = font(
  '@expo-google-fonts/noto-naskh-arabic/400Regular/NotoNaskhArabic_400Regular.ttf',
);
const MATHS = font('@expo-google-fonts/noto-sans-math/400Regular/NotoSansMath_400Regular.ttf');
const SETTINGS = 'language: ar\nfonts: [course/fonts/own.ttf]\n';

/** Four letters without dots: one piece of ink where they are joined. */
const WORD = 'سلسل';
/** The same letters, told not to join. */
const APART = [...WORD].join('\u200c');

const ARABIC = `${TOPIC.replace('Test sheet', 'الماء')}## Review questions

### ${WORD} (3 marks)

لأن الجليد أقل كثافة، انظر $$\\text{كثافة} = m / v$$.

### ${APART} (3 marks)

مَدْرَسَة. ![رسم](images/words.svg)
`;
const DRAWING =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 240 40" width="240" height="40"><text x="10" y="28" font-size="20">سلسلة abc α ⇌ 🔬</text></svg>';

/** How many pieces of ink there are in a part of the first page, in millimetres. */
function piecesOfInk(pdf: string, part: { left: number; right: number; top: number }): number {
  const dots = 12;
  const box = [part.left, part.top - 1.5, part.right - part.left, 8].map((one) =>
    String(Math.round(one * dots)),
  );
  const [x = '', y = '', width = '', height = ''] = box;
  const crop = ['-x', x, '-y', y, '-W', width, '-H', height];
  const image = execFileSync('pdftoppm', ['-r', String(25.4 * dots), '-gray', ...crop, pdf]);
  const [head = ''] = /^P5\s+\d+\s+\d+\s+\d+\s/.exec(image.toString('latin1', 0, 40)) ?? [];
  const columns = Number(width);
  const pixels = image.subarray(head.length);
  const ink = new Set<number>();
  for (const [at, grey] of pixels.entries()) if (grey < 128) ink.add(at);
  let pieces = 0;
  for (const start of ink) {
    pieces += 1;
    const open = [start];
    ink.delete(start);
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      for (const next of [at - 1, at + 1, at - columns, at + columns]) {
        if (ink.delete(next)) open.push(next);
      }
    }
  }
  return pieces;
}

describe('a guide in Arabic with a font of its own', () => {
  let site: PrintedSite;
  beforeAll(async () => {
    const files = { 'guide.md': ARABIC, 'fonts/own.ttf': NASKH, 'images/words.svg': DRAWING };
    site = await printedCourse(files, ['standard'], SETTINGS);
  });
  afterAll(() => site.remove());

  it('has no letter from the font for formulas', () => {
    expect(site.problems).toEqual([]);
    const { names, embedded } = fontsOf(worksheetOf(site));
    expect(embedded).toBe(true);
    expect(names).toContain('NotoNaskhArabic-Regular');
    expect(names).not.toContain('NotoSansMath-Regular');
  });

  it('takes no letter in a picture from a font of the machine', () => {
    const { names } = fontsOf(site.pathOf('course/guide/answer-key.pdf'));
    const own = /^(AtkinsonHyperlegibleNext|SourceSans3|NotoNaskhArabic|NotoSansMath|NotoEmoji)-/;
    expect(names.filter((name) => !own.test(name))).toEqual([]);
    expect(names).toContain('NotoEmoji-Regular');
  });

  it('joins its letters, but where the author keeps them apart', () => {
    const pdf = worksheetOf(site);
    const [page] = pagesOf(pdf);
    const numbers = page?.words.filter(({ text, right }) => /^[12]$/.test(text) && right > 180);
    expect(numbers?.length).toBe(2);
    const pieces = numbers?.map(({ left, top }) =>
      piecesOfInk(pdf, { left: left - 25, right: left - 0.5, top }),
    );
    expect(pieces).toEqual([1, 4]);
  });
});

it('an Arabic guide without a font for it is refused with the font to add, once', async () => {
  const site = await printedCourse({ 'guide.md': ARABIC }, ['standard'], 'language: ar\n');
  expect(site.files).toEqual([]);
  expect(site.problems.length).toBe(1);
  expect(site.problems[0]).toMatchObject({ rule: 'characters-can-be-printed' });
  expect(site.problems[0]?.reason).toContain('`fonts: [fonts/NotoNaskhArabic-Regular.ttf]`');
  site.remove();
});

it('a font that has the letters and can’t join them is refused', async () => {
  const files = { 'guide.md': ARABIC, 'fonts/own.ttf': MATHS };
  const site = await printedCourse(files, ['standard'], SETTINGS);
  expect(site.files).toEqual([]);
  expect(site.problems[0]?.reason).toContain('a font for Arabic that can join its letters');
  site.remove();
});

describe('emoji', () => {
  const EMOJI = ['🔬', '❤️', '👩‍🔬', '👍🏽', '🇬🇧', '1️⃣', '🏳️‍🌈', '☀'];
  const guide = `${TOPIC}## Multiple choice

### Which is a microscope?

- [x] ${EMOJI[0]}
${EMOJI.slice(1)
  .map((one) => `- [ ] ${one}`)
  .join('\n')}
`;
  it('are set in black by the shipped font, whatever they are put together of', async () => {
    const site = await printedCourse({ 'guide.md': guide });
    expect(site.problems).toEqual([]);
    expect(fontsOf(worksheetOf(site)).names).toContain('NotoEmoji-Regular');
    site.remove();
  });
});

it('arrows and marks that only the font for formulas has are set in prose too', async () => {
  const guide = `${TOPIC}## Review questions\n\n### What do ⇌, x⃗ and 𝑥 mean?\n\nIt turns back.\n`;
  const site = await printedCourse({ 'guide.md': guide });
  expect(site.problems).toEqual([]);
  expect(fontsOf(worksheetOf(site)).names).toContain('NotoSansMath-Regular');
  site.remove();
});
