import { expect, it } from 'vitest';
import { readGuide } from '../../src/1-read/read-content.ts';
import { parseGuide } from '../../src/2-parse/parse-guide.ts';
import { answerKeyFrom } from '../../src/guide/answer-key.ts';
import type { Guide } from '../../src/guide/guide.ts';
import { withOtherAnswers } from '../../src/guide/other-answers.ts';
import { worksheetFrom } from '../../src/guide/worksheet.ts';
import { INHERITED } from '../support/inherited.ts';

const GUIDE = `---
kind: topic
title: Planets
---

## Facts

1. The nearest planet is **Mercury**.[^swift]

## Fill in the gaps

- The planet nearest to the sun is [**Mercury**](mercury.md "Mercury").
- Its sign is <abbr title="Mercury">**Hg**</abbr>.

[^swift]: Mercury is the swiftest planet.
`;

it('no address of a link, long form of an abbreviation or footnote of a fact stands around a gap', () => {
  const guide = parseGuide(readGuide(new TextEncoder().encode(GUIDE), 'x/planets.md'), INHERITED);
  if (guide === null) throw new Error('no guide');
  const options = { edition: 'standard' as const, version: 'A' };
  const sheet = JSON.stringify(worksheetFrom(guide, options));
  expect(sheet).toContain('"gap"');
  expect(sheet.toLowerCase()).not.toContain('mercury');
  expect(sheet).not.toContain('footnoteReference');
  expect(JSON.stringify(guide.children[0])).toContain('footnoteReference');
});

const SHEET = { edition: 'standard' as const, version: 'A' };

/** Gap sentences, one for each of these texts in bold. */
function withGaps(...gaps: string[]): Guide {
  const sentences = gaps.map((gap, index) => `- Sentence ${index + 1} has **${gap}** in it.`);
  const text = `---\nkind: topic\ntitle: Gaps\n---\n\nGaps.\n\n## Fill in the gaps\n\n${sentences.join('\n')}\n`;
  const guide = parseGuide(readGuide(new TextEncoder().encode(text), 'x/gaps.md'), INHERITED);
  if (guide === null) throw new Error('no guide');
  return guide;
}

/** Without places in the file. */
const sheetOf = (guide: Guide) =>
  JSON.stringify(worksheetFrom(guide, SHEET), (name, value) =>
    name === 'position' ? undefined : value,
  );

it('how many words are right in a gap, and which, is on no sheet and all of it in the key', () => {
  const guide = withGaps('colour / color / hue', 'grey');
  const sheet = sheetOf(guide);
  expect(sheet).toBe(sheetOf(withGaps('brown', 'grey / gray')));
  expect(sheet).toBe(sheetOf(withOtherAnswers(guide)));
  const key = JSON.stringify(answerKeyFrom(guide, ['A']));
  for (const word of ['colour', 'color', 'hue', 'grey']) {
    expect(key).toContain(word);
    expect(sheet).not.toContain(word);
  }
});

it('a section says one word where every gap takes one, whatever it is, and nothing of a single gap', () => {
  const taskOf = (guide: Guide) => worksheetFrom(guide, SHEET).sections[0]?.task;
  const single = [withGaps('colour', 'well-known', 'km/h'), withGaps('colour / color')];
  const several = [withGaps('colour', 'pale grey'), withGaps('1962'), withGaps('grey / pale grey')];
  for (const guide of single) expect(taskOf(guide)).toBe('clozeOneWord');
  for (const guide of several) expect(taskOf(guide)).toBe('cloze');
  for (const guide of [...single, ...several])
    expect(taskOf(withOtherAnswers(guide))).toBe(taskOf(guide));
});
