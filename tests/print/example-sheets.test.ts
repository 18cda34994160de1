/** Every sheet of the example content, measured on paper. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerKeyFrom } from '../../src/guide/answer-key.ts';
import { versionLetters } from '../../src/guide/arrange.ts';
import type { Guide } from '../../src/guide/guide.ts';
import type { Unanswered } from '../../src/guide/kinds/kinds.ts';
import type { Maths } from '../../src/guide/maths.ts';
import type { GuideNode } from '../../src/guide/nodes.ts';
import type { SheetFile } from '../../src/guide/output.ts';
import { sheetTiers } from '../../src/guide/sheet-tiers.ts';
import { plainText } from '../../src/guide/text.ts';
import {
  allQuestionsOf,
  exercisesOf,
  hasExercises,
  worksheetFrom,
} from '../../src/guide/worksheet.ts';
import { glanceTitle } from '../../src/locale/glance-title.ts';
import { localeFor } from '../../src/locale/locales.ts';
import { sectionHeading } from '../../src/locale/section-heading.ts';
import { EXAMPLE_CONTENT } from '../support/example.ts';
import { fontsOf, infoOf, pagesOf, readAhead, tight, tightPages } from './measure.ts';
import { exampleSite, type PrintedSite, printed, withSheets } from './printing.ts';

let all: PrintedSite;
beforeAll(async () => {
  const site = withSheets(await exampleSite(), { editions: ['standard'], versions: 1 });
  all = await printed(site, EXAMPLE_CONTENT);
});
afterAll(() => all.remove());

const guidesOf = ({ site }: PrintedSite) =>
  site.courses.flatMap((course) => course.guides).filter(hasExercises);

function sheetOf(guide: Guide, kind: SheetFile['kind']): SheetFile {
  const sheets = all.sheets.get(guide.source) ?? [];
  const sheet = sheets.find((one) => one.kind === kind && one.paper === 'a4');
  if (sheet === undefined) throw new Error(`${guide.source} has no ${kind}`);
  return sheet;
}

/** The start of a text up to its first footnote, which puts a number among the letters. */
const opening = (text: string, length = 40) => tight(text).slice(0, length);

const stemOf = (question: Unanswered): string => printedText(question.stem);

/** Text without that of pictures, which is told and not printed. */
function printedText(nodes: readonly GuideNode[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'image') return '';
      if ('maths' in node) return lettersOf(node.maths);
      return 'children' in node ? printedText(node.children) : plainText(node);
    })
    .join(' ')
    .trim();
}

/** A formula's letters in the order in which they are set. */
function lettersOf(maths: Maths): string {
  if ('value' in maths) return maths.value;
  return 'children' in maths ? maths.children.map(lettersOf).join('') : '';
}

describe('the sheets of the example content', () => {
  it('are printed, all of them, without a problem', () => {
    expect(all.problems).toEqual([]);
    expect(all.sheets.size).toBe(guidesOf(all).length);
    expect(all.sheets.size).toBeGreaterThan(20);
  });

  it('are tagged, titled and of their paper’s size, and say their pages truly', () => {
    for (const sheet of [...all.sheets.values(), ...all.packets.values()].flat()) {
      const info = infoOf(all.pathOf(sheet.address));
      expect(info.Tagged, sheet.address).toBe('yes');
      expect(info.Title, sheet.address).not.toBe('');
      expect(Number(info.Pages), sheet.address).toBe(sheet.pages);
      expect(info['Page size'], sheet.address).toContain(sheet.paper === 'a4' ? 'A4' : 'letter');
      expect(Number.parseInt(info['File size'] ?? '', 10), sheet.address).toBe(sheet.bytes);
    }
  });

  it('have every stem in the order of the questions and no model answer', () => {
    for (const guide of guidesOf(all)) {
      const text = tightPages(all.pathOf(sheetOf(guide, 'worksheet').address)).join('');
      let from = 0;
      const [tier = null] = sheetTiers(guide);
      const choice = { edition: 'standard', version: 'A', tier } as const;
      for (const section of worksheetFrom(guide, choice).sections) {
        for (const question of section.questions) {
          const found = text.indexOf(opening(stemOf(question), 24), from);
          expect(found, `${guide.source}, question ${question.number}`).toBeGreaterThanOrEqual(
            from,
          );
          from = found;
        }
      }
      for (const question of exercisesOf(guide).flatMap(allQuestionsOf)) {
        if (question.type !== 'review') continue;
        for (const block of question.children[1].children) {
          // A table to complete stands on the sheet, with empty cells (tests/laws/tables-and-labels.test.ts).
          if (block.type === 'table') continue;
          const answer = opening(plainText(block));
          if (answer.length > 20) expect(text, guide.source).not.toContain(answer);
        }
      }
    }
  });

  it('have every answer in the key, and say on each of its pages that it is one', () => {
    for (const guide of guidesOf(all)) {
      const pages = tightPages(all.pathOf(sheetOf(guide, 'answer-key').address));
      const text = pages.join('');
      for (const page of pages) expect(page, guide.source).toContain('ANSWERKEY');
      const key = answerKeyFrom(guide, versionLetters(1));
      for (const { label, answers } of key.grid) {
        // A written answer's row says where it stands; it is looked for below.
        const [answer] = answers.map((one) =>
          glanceTitle(one, localeFor(guide.language).sheetWords),
        );
        expect(text, `${guide.source}, question ${label}`).toContain(
          tight(plainText(answer?.children ?? [])),
        );
      }
      for (const question of exercisesOf(guide).flatMap(allQuestionsOf)) {
        if (question.type !== 'review') continue;
        const [, , marking] = question.children;
        if (marking.type !== 'markingPoints') continue;
        for (const point of marking.children) {
          expect(text, guide.source).toContain(opening(plainText(point.children[0]), 12));
        }
      }
    }
  });

  it('use the shipped fonts and no other, all embedded', () => {
    for (const [sheet] of all.sheets.values()) {
      const { names, embedded } = fontsOf(all.pathOf(sheet?.address ?? ''));
      expect(embedded, sheet?.address).toBe(true);
      for (const name of names) {
        expect(name).toMatch(
          /^(AtkinsonHyperlegible(Next|Mono)|FoolscapZero|SourceSans3|NotoSansMath)-/,
        );
      }
    }
  });

  /** A unit's worksheets, or its keys, on A4. */
  function packetOf(kind: SheetFile['kind']) {
    const [[course = '', packets = []] = []] = [...all.packets];
    const packet = packets.find((one) => one.kind === kind && one.paper === 'a4');
    const guides = guidesOf(all).filter(
      (guide) => guide.course === course && slugOfUnit(guide) === packet?.unit,
    );
    expect(guides.length).toBeGreaterThan(1);
    return { guides, pages: tightPages(all.pathOf(packet?.address ?? '')) };
  }

  it('come as packets of keys with contents and pages numbered through', () => {
    const { guides, pages } = packetOf('answer-key-packet');
    const [cover = '', ...others] = pages;
    for (const { title } of guides) expect(cover).toContain(tight(title.plain));
    for (const [index, page] of others.entries()) {
      expect(page).toContain(`Page${index + 2}of${pages.length}`);
    }
  });

  it('come as packets in which each starts on a right-hand page, with its own pages and running heads', () => {
    const { guides, pages } = packetOf('packet');
    const [cover = '', ...others] = pages;
    for (const { title } of guides) expect(cover).toContain(tight(title.plain));
    const starts: number[] = [];
    let expected = { page: 1, pages: 0 };
    for (const [index, page] of others.entries()) {
      const [, number = '', of = ''] = /Page(\d+)of(\d+)/.exec(page) ?? [];
      if (number === '') {
        // The back of a sheet's last page, or of the cover.
        expect(page).toBe('');
        continue;
      }
      if (number === '1') {
        expect(expected.page).toBe(expected.pages + 1);
        starts.push(index + 2);
        expect(page).not.toContain('continued');
        expected = { page: 1, pages: Number(of) };
      }
      expect({ page: Number(number), pages: Number(of) }).toEqual(expected);
      expected.page += 1;
    }
    expect(starts.length).toBe(guides.length);
    expect(starts.filter((page) => page % 2 === 0)).toEqual([]);
    // A control: sections do run on in them.
    expect(pages.join('')).toContain('continued');
  });
});

const slugOfUnit = (guide: Guide) =>
  all.site.courses.flatMap(({ units }) => units).find(({ guides }) => guides.includes(guide))
    ?.slug ?? '';

describe('every edition in every version on every paper', () => {
  let every: PrintedSite;
  beforeAll(async () => {
    const site = withSheets(await exampleSite(), {
      editions: ['standard', 'compact', 'easy-read', 'large-print', 'extra-large-print'],
      versions: 2,
    });
    every = await printed(site, EXAMPLE_CONTENT, { packets: false });
    readAhead([...every.sheets.values()].flat().map(({ address }) => every.pathOf(address)));
  });
  afterAll(() => every.remove());

  const sheetsOf = (kind: SheetFile['kind']) =>
    guidesOf(every).flatMap((guide) =>
      (every.sheets.get(guide.source) ?? [])
        .filter((sheet) => sheet.kind === kind)
        .map((sheet) => ({ guide, sheet })),
    );

  it('is there', () => {
    // Editions, versions and papers.
    const tiers = guidesOf(every).flatMap(sheetTiers);
    expect(sheetsOf('worksheet').length).toBe(tiers.length * 5 * 2 * 2);
  });

  it('keeps all text inside the margins', () => {
    for (const { sheet } of [...sheetsOf('worksheet'), ...sheetsOf('answer-key')]) {
      for (const { width, height, words } of pagesOf(every.pathOf(sheet.address))) {
        const outside = words.filter(
          ({ left, right, top, bottom }) =>
            left <= 18 || right >= width - 18 || top <= 7 || bottom >= height - 5,
        );
        expect(outside, sheet.address).toEqual([]);
        expect(words.length, sheet.address).toBeGreaterThan(0);
      }
    }
  });

  it('splits no question that goes on a page and strands no heading', () => {
    const longer = new Set<number>();
    for (const { guide, sheet } of sheetsOf('worksheet')) {
      const pages = tightPages(every.pathOf(sheet.address));
      const worksheet = worksheetFrom(guide, {
        edition: sheet.edition,
        version: sheet.version ?? 'A',
        tier: sheet.tier,
      });
      for (const section of worksheet.sections) {
        const { questions } = section;
        const heading = sectionHeading(section, localeFor(guide.language).grammar).plain;
        const head = tight(heading);
        const [first] = questions;
        const start = first === undefined ? '' : opening(stemOf(first), 16);
        expect(
          pages.some((page) => page.includes(head) && page.includes(start)),
          `${sheet.address}: ${heading}`,
        ).toBe(true);
        for (const question of questions) {
          const where = `${sheet.address}, question ${question.number}`;
          const parts = wholeOf(question);
          if (pages.some((page) => parts.every((part) => page.includes(part)))) continue;
          longer.add(question.number);
          // One with parts that is longer than a page goes on between two of them.
          if (question.type === 'structured') {
            for (const part of question.parts.flatMap(singlesOf)) {
              const texts = wholeOf(part);
              const together = pages.some((page) => texts.every((text) => page.includes(text)));
              expect(together, `${where}: ${texts[0]}`).toBe(true);
            }
            continue;
          }
          // Any other has a page from the top, with its section's head and nothing else before it.
          expect(sheet.edition, where).toBe('extra-large-print');
          const [start = ''] = parts;
          const before = pages.flatMap((page) => {
            const at = page.indexOf(start);
            return at < 0 ? [] : [page.slice(0, at)];
          });
          expect(before.length, where).toBe(1);
          for (const other of worksheet?.sections.flatMap((section) => section.questions) ?? []) {
            if (other === question) continue;
            for (const part of wholeOf(other)) expect(before[0], where).not.toContain(part);
          }
        }
      }
    }
    // A control: some of the example sheets are such.
    expect(longer.size).toBeGreaterThan(0);
  });
});

/** A part, or the parts that are its own. */
function singlesOf(question: Unanswered): Unanswered[] {
  return question.type === 'structured' ? question.parts.flatMap(singlesOf) : [question];
}

/** Texts of a question that have to stand on one page. */
function wholeOf(question: Unanswered): string[] {
  const stem = stemOf(question);
  const parts = stem === '' ? [] : [opening(stem, 20), tight(stem).slice(-12)];
  const texts = (items: readonly { children: readonly GuideNode[] }[]) =>
    items.map(({ children }) => tight(printedText(children))).filter((text) => text.length > 2);
  switch (question.type) {
    case 'multipleChoice':
      return [...parts, ...texts(question.options)];
    case 'ordering':
      return [...parts, ...texts(question.steps)];
    case 'match':
      return texts(question.terms);
    case 'review':
    case 'trueFalse':
    case 'cloze':
      return parts;
    case 'structured':
      return [...parts, ...question.parts.flatMap(wholeOf)];
  }
}
