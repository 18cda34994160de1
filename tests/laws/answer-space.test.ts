/** The room for a written answer, number by number: the rule of docs/paper.md. */
import { describe, expect, it } from 'vitest';
import { readGuide } from '../../src/1-read/read-guide.ts';
import { parseGuide } from '../../src/2-parse/parse-guide.ts';
import { answerSpace, type RoomChoice, type Space } from '../../src/guide/answer-space.ts';
import { EDITIONS } from '../../src/guide/settings.ts';
import { exercisesOf, questionsOf, worksheetFrom } from '../../src/guide/worksheet.ts';
import { lineInWords } from '../../src/locale/answer-line.ts';
import { sheetWords } from '../../src/locale/en/sheet-words.ts';
import { INHERITED } from '../support/inherited.ts';

const SHEET: RoomChoice = { edition: 'standard', level: '', space: 1 };

/** One written question with an answer of so many words. */
function guideOf(attributes: string, words: number, more = '') {
  const answer = Array.from({ length: words }, () => 'word').join(' ');
  const text = `---\nkind: topic\ntitle: Rivers\n---\n\nText.\n\n## Review questions\n\n### Why?${attributes}\n\n${answer}\n\n${more}`;
  const guide = parseGuide(readGuide(new TextEncoder().encode(text), 'x/rivers.md'), INHERITED);
  if (guide === null) throw new Error('no guide');
  return guide;
}

function space(attributes: string, words: number, choice: Partial<RoomChoice> = {}, more = '') {
  const [question] = exercisesOf(guideOf(attributes, words, more)).flatMap(questionsOf);
  if (question?.type !== 'review') throw new Error('no written question');
  return answerSpace(question, { ...SHEET, ...choice });
}

function linesOf(found: Space): number {
  if (found.kind !== 'lines') throw new Error(`no lines but ${found.kind}`);
  return found.lines;
}
const lines = (...given: Parameters<typeof space>) => linesOf(space(...given));

describe('room for a written answer', () => {
  it('is two lines a mark for a short answer, three for a long one, and what the answer needs between', () => {
    expect(lines(' (4 marks)', 3)).toBe(8);
    expect(lines(' (4 marks)', 69)).toBe(10);
    expect(lines(' (4 marks)', 300)).toBe(12);
  });

  it('goes by halves of marks', () => {
    expect(lines(' (½ mark)', 1)).toBe(1);
    expect(lines(' (½ mark)', 100)).toBe(1);
    expect(lines(' (1.5 marks)', 1)).toBe(3);
    expect(lines(' (1.5 marks)', 100)).toBe(4);
  });

  it('is 1.3 times the answer where there are no marks, 2 lines at least and 12 at most', () => {
    expect(lines('', 1)).toBe(2);
    expect(lines('', 36)).toBe(6);
    expect(lines('', 37)).toBe(6);
    expect(lines('', 42)).toBe(7);
    expect(lines('', 500)).toBe(12);
  });

  it('counts the marking points where they are longer than the answer', () => {
    const points = `#### Marking points\n\n- ${'point '.repeat(45)}\n- ${'point '.repeat(24)}\n- one\n- two\n`;
    expect(lines('', 1)).toBeLessThan(lines('', 1, {}, points));
    expect(lines(' (4 marks)', 1, {}, points)).toBe(11);
  });

  it('is more on the sheets of those who write larger', () => {
    expect(lines(' (4 marks)', 60)).toBe(9);
    expect(lines(' (4 marks)', 60, { level: 'Year 4' })).toBe(12);
    expect(lines('', 36, { edition: 'large-print' })).toBe(8);
    expect(lines('', 36, { edition: 'extra-large-print' })).toBe(12);
  });

  it('gives an open question as much as four marks ask for', () => {
    expect(lines(' (open)', 0)).toBe(8);
    expect(lines(' (2 marks, open)', 0)).toBe(4);
  });

  it('scales lines, its own and those the author asks for, and leaves one', () => {
    expect(lines(' (4 marks)', 3, { space: 0.75 })).toBe(6);
    expect(lines(' (4 marks, 10 lines)', 3, { space: 0.75 })).toBe(8);
    expect(lines(' (1 mark, 1 line)', 3, { space: 0.25 })).toBe(1);
    expect(lines(' (30 marks, 60 lines)', 3, { space: 3 })).toBe(60);
    expect(space(' (4 marks, box 6 cm)', 3, { space: 0.75 })).toEqual(
      space(' (4 marks, box 6 cm)', 3),
    );
  });

  it('is in the books of pupils where the sheet has none, and the sheet knows it', () => {
    expect(space(' (4 marks)', 3, { edition: 'compact' }).kind).toBe('inBooks');
    expect(space(' (4 marks, 10 lines)', 3, { space: 'none' }).kind).toBe('inBooks');
    for (const [own, edition, inBooks] of [
      [1, 'standard', false],
      [1, 'compact', true],
      ['none', 'standard', true],
    ] as const) {
      const guide = guideOf(' (4 marks)', 3);
      guide.worksheet = { ...guide.worksheet, space: own };
      const sheet = worksheetFrom(guide, { edition, version: 'A' });
      expect(sheet.sections.map(({ task }) => task === 'reviewInBook')).toEqual([inBooks]);
    }
  });

  it('is never less where the answer is longer or the marks are more', () => {
    for (const edition of EDITIONS) {
      if (edition === 'compact') continue;
      let before = 0;
      for (let words = 0; words < 200; words += 7) {
        const now = lines(' (5 marks)', words, { edition });
        expect(now).toBeGreaterThanOrEqual(before);
        expect(now).toBeLessThanOrEqual(15);
        before = now;
      }
    }
  });

  it('grows with the writing where pupils write freely, in as many squares', () => {
    const large = { edition: 'large-print' as const };
    expect(space(' (4 marks, working 5 cm)', 3)).toMatchObject({ kind: 'working', heightMm: 50 });
    const grown = space(' (4 marks, working 5 cm)', 3, large);
    expect(grown.kind === 'working' && Math.round(grown.heightMm)).toBe(71);
    expect(space(' (3 marks, squared 6 cm)', 3)).toMatchObject({ rows: 12, squareMm: 5 });
    expect(space(' (3 marks, squared 6 cm)', 3, large)).toMatchObject({ rows: 12, squareMm: 7 });
    expect(space(' (3 marks, box 6 cm)', 3, large)).toMatchObject({ kind: 'box', heightMm: 60 });
  });

  it('says in books what unit to answer in, and leaves plain lines out', () => {
    const books = { edition: 'compact' as const };
    expect(space(' (1 mark, answer cm³)', 3, books).answerLines).toEqual([
      { name: '', unit: 'cm³' },
    ]);
    expect(space(' (4 marks, working 5 cm)', 3, books).answerLines).toEqual([]);
    expect(lineInWords({ name: '', unit: 'cm³' }, sheetWords)).toBe('Answer … cm³');
    expect(lineInWords({ name: 'x =', unit: '' }, sheetWords)).toBe('x = …');
    expect(lineInWords({ name: '', unit: '£' }, sheetWords)).toBe('Answer £ …');
  });

  it.each([
    [' (4 marks, 10 lines)', 'Answer space, 10 lines'],
    [' (1 mark, 1 line)', 'Answer space, 1 line'],
    [' (3 marks, numbered 3)', 'Answer space, 3 numbered lines'],
    [' (3 marks, box 6 cm)', 'Answer space, a box 6 cm high'],
    [' (4 marks, working 5 cm)', 'Working space, 5 centimetres, then an answer line'],
    [
      ' (4 marks, working 5 cm, answer cm³)',
      'Working space, 5 centimetres, then an answer line in cm³',
    ],
    [' (3 marks, squared 6 cm)', 'Squared paper, 6 centimetres'],
    [' (1 mark, answer x = cm)', 'An answer line for x in cm'],
    [' (1 mark, no space)', ''],
  ])('%s is said in words', (attributes, words) => {
    expect(sheetWords.answerSpace(space(attributes, 3))).toBe(words);
  });
});
