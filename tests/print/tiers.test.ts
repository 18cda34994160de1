/** Sheets for some pupils beside others: what is on each, what they are called, and what one key says of all. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { courseJobs } from '../../src/5-print/course-jobs.ts';
import { siteWithOtherAnswers } from '../../src/guide/other-answers.ts';
import { paperworkOf } from '../../src/guide/paperwork.ts';
import { packetTiers, sheetTiers } from '../../src/guide/sheet-tiers.ts';
import type { Site } from '../../src/guide/site.ts';
import type { SheetTier } from '../../src/guide/tiers.ts';
import { tight, tightPages } from './measure.ts';
import { type PrintedSite, printedCourse, TOPIC } from './printing.ts';

const MARKED = `${TOPIC.replace('kind:', 'unit: One\nkind:')}## Review questions

### What first? (1 mark, support)

Collide.

### Why faster? (4 marks)

#### Hint

Think of energy.

#### Starter

It is faster because

#### Answer

More of the collisions have enough energy.

### Draw the curve. (6 marks, challenge)

Lower and broader.
`;
const PLAIN = `${TOPIC.replace('kind:', 'unit: One\nkind:')}## Review questions\n\n### Why at all? (3 marks)\n\nSo.\n`;
const SETTINGS = 'worksheet:\n  tiers: [core, support, challenge]\n';

let site: PrintedSite;
beforeAll(async () => {
  site = await printedCourse({ 'guide.md': MARKED, 'plain.md': PLAIN }, ['standard'], SETTINGS);
});
afterAll(() => site.remove());

const guidesOf = ({ courses }: Site) => courses.flatMap(({ guides }) => guides);
const guideOf = (from: Site, slug: string) => {
  const guide = guidesOf(from).find((one) => one.slug === slug);
  if (guide === undefined) throw new Error(slug);
  return guide;
};
const sheetOf = (from: Site, tier: SheetTier) => {
  const sheet = paperworkOf(guideOf(from, 'guide'))?.worksheet('standard', 'A', tier);
  if (sheet === undefined) throw new Error('No sheet');
  return sheet;
};

describe('sheets of several tiers', () => {
  it.each([
    ['core', [2], 4],
    ['support', [1, 2], 5],
    ['challenge', [2, 3], 10],
    [null, [1, 2, 3], 11],
  ] as const)('%s: questions keep their numbers, marks are added up', (tier, numbers, total) => {
    const sheet = sheetOf(site.site, tier);
    const questions = sheet.sections.flatMap((section) => section.questions);
    expect(questions.map(({ number }) => number)).toEqual(numbers);
    expect(sheet.total).toBe(total);
    const helped = questions.filter((one) => one.type === 'review' && one.hint.length > 0);
    expect(helped.length).toBe(tier === 'support' ? 1 : 0);
  });

  it('are a file each, the core without a name of its own', () => {
    const pathsOf = (slug: string) =>
      (site.sheets.get(`course/${slug}.md`) ?? [])
        .filter(({ kind, paper }) => kind === 'worksheet' && paper === 'a4')
        .map(({ address }) => address.replace(/^.*\//, ''));
    expect(pathsOf('guide')).toEqual([
      'worksheet.pdf',
      'worksheet-support.pdf',
      'worksheet-challenge.pdf',
    ]);
    // Nothing is marked: one for all.
    expect(pathsOf('plain')).toEqual(['worksheet.pdf']);
  });

  it('print help on the support sheet alone', () => {
    const textOf = (name: string) => tightPages(site.pathOf(`course/guide/${name}.pdf`)).join('');
    expect(textOf('worksheet-support')).toContain(tight('Hint: Think of energy.'));
    expect(textOf('worksheet-support')).toContain(tight('It is faster because'));
    for (const name of ['worksheet', 'worksheet-challenge', 'answer-key']) {
      expect(textOf(name), name).not.toContain(tight('Think of energy'));
      expect(textOf(name), name).not.toContain(tight('It is faster because'));
    }
  });

  it('have one key, which tells who has a question and what each sheet adds up to', () => {
    const text = tightPages(site.pathOf('course/guide/answer-key.pdf')).join('');
    expect(text).toContain(tight('[1 mark, Support]'));
    expect(text).toContain(tight('[6 marks, Challenge]'));
    expect(text).toContain(tight('Core 4 · Support 5 · Challenge 10'));
  });

  it('make packets of each tier, in which no guide is missing', () => {
    const packets = site.site.courses.flatMap((course) =>
      [
        ...courseJobs(course, { site: site.site, fonts: [] }, { packets: true, keys: false }),
      ].filter(({ file }) => file.kind === 'packet'),
    );
    expect(packets.map(({ file }) => file.address)).toEqual(
      ['', '-support', '-challenge'].map((tier) => `course/one-worksheets${tier}.pdf`),
    );
    for (const { data } of packets) {
      const numbers = data.sheets.map(({ sections }) =>
        sections.flatMap(({ items }) => items.length),
      );
      expect(numbers.map((sections) => sections.length)).toEqual([1, 1]);
    }
  });

  it('stay the same where answers are exchanged, help too', () => {
    const other = siteWithOtherAnswers(site.site);
    for (const tier of ['core', 'support', 'challenge', null] as const) {
      expect(sheetOf(other, tier)).toEqual(sheetOf(site.site, tier));
    }
  });
});

it('tells which sheets a guide and a packet have', () => {
  const guide = guideOf(site.site, 'guide');
  const withTiers = (tiers: typeof guide.worksheet.tiers) =>
    sheetTiers({ ...guide, worksheet: { ...guide.worksheet, tiers } });
  expect(withTiers([])).toEqual([null]);
  expect(withTiers(['support'])).toEqual(['support']);
  expect(withTiers(['challenge', 'core'])).toEqual(['challenge', 'core']);
  expect(sheetTiers(guideOf(site.site, 'plain'))).toEqual([null]);
  expect(packetTiers(['core', 'support'], [[null], ['support']])).toEqual(['support']);
  expect(packetTiers(['core'], [[null]])).toEqual([null]);
});
