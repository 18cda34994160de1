/** Tables to complete and pictures to label: pupils see what is asked, the key what is filled in. */
import { describe, expect, it } from 'vitest';
import { readGuide } from '../../src/1-read/read-guide.ts';
import { parseGuide } from '../../src/2-parse/parse-guide.ts';
import { answerKeyFrom } from '../../src/guide/answer-key.ts';
import { answerTexts } from '../../src/guide/answer-texts.ts';
import type { Guide } from '../../src/guide/guide.ts';
import { withOtherAnswers } from '../../src/guide/other-answers.ts';
import { worksheetFrom } from '../../src/guide/worksheet.ts';
import { INHERITED } from '../support/inherited.ts';

const LABELS = `### Name the parts. {#parts}

![A drawing with the numbers 4 and 5](nail.svg)

#### Answer

4. hobnail
5. shank
`;

const TABLE = `### Complete the table. {#table}

| Metal of the ancient world | Symbol | Colour |
|---|---|---|
| Copper, which is dug up as an ore | | red |
| Iron | Fe |

#### Answer

| Metal of the ancient world | Symbol | Colour |
|---|---|---|
| Copper, which is dug up as an ore | Cu | red |
| Iron | Fe | grey |
`;

function guideOf(questions: string, worksheet = ''): Guide {
  const text = `---\nkind: topic\ntitle: Metals\n${worksheet}---\n\nText.\n\n## Review questions\n\n${questions}`;
  const guide = parseGuide(readGuide(new TextEncoder().encode(text), 'x/metals.md'), INHERITED);
  if (guide === null) throw new Error('no guide');
  return guide;
}

const sheetOf = (guide: Guide, edition: 'standard' | 'compact' = 'standard') =>
  worksheetFrom(guide, { edition, version: 'A' }).sections.flatMap(({ questions }) => questions);

function only<Item>([first, ...more]: readonly Item[]): Item {
  if (first === undefined || more.length > 0) throw new Error('not one');
  return first;
}

describe('a picture to label', () => {
  it('has a line for each number, a mark each, and no label', () => {
    const asked = only(sheetOf(guideOf(LABELS)));
    expect(asked).toMatchObject({ marks: 2, space: { kind: 'labels', first: 4, count: 2 } });
    expect(JSON.stringify(asked)).not.toMatch(/hobnail|shank/);
    expect(only(sheetOf(guideOf(LABELS), 'compact'))).toMatchObject({ space: { kind: 'inBooks' } });
  });

  it('is marked at a glance', () => {
    const row = only(answerKeyFrom(guideOf(LABELS), ['A', 'B']).grid);
    expect(row.answers.map((one) => one.type === 'text' && one.text.plain)).toEqual([
      '4\u00a0hobnail\u00a0· 5\u00a0shank',
      '4\u00a0hobnail\u00a0· 5\u00a0shank',
    ]);
  });

  it('has the room that its author asks for, and no other', () => {
    const asked = only(sheetOf(guideOf(LABELS.replace('parts. {', 'parts. (2 marks, 4 lines) {'))));
    expect(asked).toMatchObject({ space: { kind: 'lines', lines: 4 } });
    const all = guideOf(LABELS, 'worksheet:\n  room: 10 lines\n');
    expect(only(sheetOf(all))).toMatchObject({ space: { kind: 'labels' } });
  });
});

describe('a table to complete', () => {
  it('has a place to write in each empty cell, a mark each, and no lines', () => {
    const asked = only(sheetOf(guideOf(TABLE)));
    expect(asked).toMatchObject({ marks: 2, space: { kind: 'none' } });
    expect(JSON.stringify(asked).match(/"blank"/g)).toHaveLength(2);
    expect(JSON.stringify(asked)).not.toMatch(/"Cu"|grey/);
  });

  it('is filled in by the key, what is new in bold, once', () => {
    const { sections, grid } = answerKeyFrom(guideOf(TABLE), ['A']);
    const entry = only(sections.flatMap(({ entries }) => entries));
    if (entry.type !== 'review') throw new Error('no written question');
    expect(entry.stem.map(({ type }) => type)).toEqual(['paragraph']);
    const bold = JSON.stringify(entry.answer).match(/"strong"/g);
    expect(bold).toHaveLength(2);
    expect(only(grid).answers).toMatchObject([{ text: { plain: 'Cu\u00a0· grey' } }]);
  });

  it('keeps no cell to itself that pupils see', () => {
    const texts = answerTexts(guideOf(TABLE)).map(({ text }) => text);
    expect(texts).toContain('Cu');
    expect(texts).toContain('grey');
    expect(texts.join('\n')).not.toMatch(/Copper|Iron|red|ancient/);
  });
});

it('sheets are the same with other answers, the numbers in a picture too', () => {
  const guide = guideOf(LABELS + TABLE);
  const twin = withOtherAnswers(guide);
  expect(sheetOf(twin)).toEqual(sheetOf(guide));
  expect(JSON.stringify(twin)).not.toMatch(/hobnail|grey/);
});
