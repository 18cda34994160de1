/** Sheets and keys are made once, and only when they are asked for. */
import { describe, expect, it } from 'vitest';
import { answerKeyFrom } from '../../src/guide/answer-key.ts';
import { paperworkOf } from '../../src/guide/paperwork.ts';
import { EDITIONS } from '../../src/guide/settings.ts';
import { hasExercises, worksheetFrom } from '../../src/guide/worksheet.ts';
import { exampleSite } from '../print/printing.ts';

const { courses } = await exampleSite();
const guides = courses.flatMap((course) => course.guides);
const printed = guides.filter(hasExercises);
const VERSIONS = ['A', 'B', 'C'];

describe('the paperwork of a guide', () => {
  it('is what its sheets and keys are made to be, each the same value for everyone', () => {
    expect(printed.length).toBeGreaterThan(0);
    for (const guide of printed) {
      for (const edition of EDITIONS) {
        for (const version of VERSIONS) {
          const made = paperworkOf(guide)?.worksheet(edition, version);
          expect(made).toEqual(worksheetFrom(guide, { edition, version }));
          expect(paperworkOf(guide)?.worksheet(edition, version)).toBe(made);
        }
      }
      for (const versions of [VERSIONS, ...VERSIONS.map((version) => [version])]) {
        const made = paperworkOf(guide)?.key(versions);
        expect(made).toEqual(answerKeyFrom(guide, versions));
        expect(paperworkOf(guide)?.key([...versions])).toBe(made);
      }
    }
  });

  it('is plain data', () => {
    for (const guide of printed) {
      const made = [paperworkOf(guide)?.worksheet('standard', 'A'), paperworkOf(guide)?.key(['A'])];
      expect(structuredClone(made)).toEqual(made);
      expect(JSON.parse(JSON.stringify(made))).toEqual(made);
    }
  });

  it('is none where there are no exercises, and whoever asks for it has nothing made', () => {
    for (const guide of printed) {
      const without = {
        ...guide,
        children: guide.children.filter(({ type }) => type !== 'exercises'),
      };
      expect(paperworkOf(without)).toBe(null);
      // Questions that would be the end of whoever read them.
      const unread = { ...guide, children: guide.children.map((part) => trapped(part)) };
      expect(paperworkOf(unread)).not.toBe(null);
      expect(() => paperworkOf(unread)?.worksheet('standard', 'A')).toThrow('read');
    }
  });
});

function trapped<Part extends { type: string; children: unknown[] }>(part: Part): Part {
  if (part.type !== 'exercises') return part;
  return Object.defineProperty({ ...part }, 'children', {
    get: () => {
      throw new Error('read');
    },
  });
}
