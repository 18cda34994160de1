/** The key of every version leads to the same answers, the author's own. */
import { expect, it } from 'vitest';
import { answerKeyFrom } from '../../src/guide/answer-key.ts';
import { versionLetters } from '../../src/guide/arrange.ts';
import { firstDisagreement } from '../../src/guide/key-agrees.ts';
import { hasExercises, worksheetFrom } from '../../src/guide/worksheet.ts';
import { exampleSite } from '../print/printing.ts';

const VERSIONS = versionLetters(26);
const { courses } = await exampleSite();
const sheets = courses
  .flatMap(({ guides }) => guides)
  .filter(hasExercises)
  .flatMap((guide) => {
    const key = answerKeyFrom(guide, VERSIONS);
    return VERSIONS.map((version) => {
      const worksheet = worksheetFrom(guide, { edition: 'standard', version });
      return { guide, key, worksheet, version };
    });
  });

it('every key of the example content fits all of its twenty-six sheets', () => {
  expect(sheets.length).toBeGreaterThan(26 * 20);
  for (const { guide, key, worksheet, version } of sheets) {
    expect(firstDisagreement(key, worksheet, version), `${guide.source}, ${version}`).toBe(null);
  }
});

it('and the sheet of another version does not fit (so a wrong key is noticed)', () => {
  const noticed = sheets.filter(({ key, worksheet, version }) => {
    const other = version === 'A' ? 'B' : 'A';
    return firstDisagreement(key, worksheet, other) !== null;
  });
  expect(noticed.length).toBeGreaterThan(sheets.length * 0.8);
});
