/** The worksheet as a page and as a PDF ask the same questions, under the same numbers, with the same letters. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { guideAddress } from '../../src/guide/addresses.ts';
import { answerSpace } from '../../src/guide/answer-space.ts';
import type { Guide } from '../../src/guide/guide.ts';
import type { Unanswered } from '../../src/guide/kinds/kinds.ts';
import { ownLabel } from '../../src/guide/parts.ts';
import { sheetTiers } from '../../src/guide/sheet-tiers.ts';
import { plainText } from '../../src/guide/text.ts';
import { isOnSheet } from '../../src/guide/tiers.ts';
import {
  allQuestionsOf,
  exercisesOf,
  hasExercises,
  worksheetFrom,
} from '../../src/guide/worksheet.ts';
import { localeFor } from '../../src/locale/locales.ts';
import { sectionHeading } from '../../src/locale/section-heading.ts';
import { tight, tightPages } from './measure.ts';
import { exampleSite } from './printing.ts';

let guides: Guide[];
beforeAll(async () => {
  const { courses } = await exampleSite();
  guides = courses.flatMap((course) => course.guides).filter(hasExercises);
});

function pageOf(guide: Guide): string {
  const html = readFileSync(
    join(inject('site'), guideAddress(guide), 'worksheet', 'index.html'),
    'utf8',
  );
  const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '';
  const text = main
    .replace(/<(\w+)[^>]*class="[^"]*visually-hidden[^"]*"[^>]*>[^<]*<\/\1>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#x([\dA-F]+);/gi, (_, hex) => String.fromCodePoint(Number.parseInt(hex, 16)))
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<');
  return tight(text);
}

/** Of several sheets the page is the first, which is called as the only one would be: the core's. */
const firstTier = (guide: Guide) => sheetTiers(guide)[0] ?? null;

const paperOf = (guide: Guide) =>
  tightPages(join(inject('site'), guideAddress(guide), 'worksheet.pdf')).join('');

/** What of a question stands on both, in this order. Formulas and pictures have an order of their own. */
function landmarks(question: Unanswered): string[] {
  const words = (nodes: Parameters<typeof plainText>[0]) => tight(plainText(nodes));
  const [first] = question.stem;
  const stem = first?.type === 'paragraph' ? words(opening(first.children)).slice(0, 18) : '';
  const start = `${ownLabel(question)}${stem}`;
  switch (question.type) {
    case 'multipleChoice':
      return [
        start,
        ...question.options.map(
          ({ letter, children }) => letter + words(opening(children)).slice(0, 10),
        ),
      ];
    case 'ordering':
      return [start, ...question.steps.map(({ letter, children }) => letter + words(children))];
    case 'review':
    case 'trueFalse':
    case 'cloze':
    case 'match':
      return [start];
    case 'structured':
      return [start, ...question.parts.flatMap(landmarks)];
  }
}

/** Text up to the first node of another kind. */
function opening<N extends { type: string }>(nodes: readonly N[]): N[] {
  const end = nodes.findIndex(({ type }) => type !== 'text');
  return nodes.slice(0, end < 0 ? undefined : end);
}

describe('page and paper', () => {
  it('have the same questions in the same order', () => {
    let found = 0;
    for (const guide of guides) {
      const { grammar } = localeFor(guide.language);
      const worksheet = worksheetFrom(guide, {
        edition: 'standard',
        version: 'A',
        tier: firstTier(guide),
      });
      const places = { page: pageOf(guide), paper: paperOf(guide) };
      for (const [where, text] of Object.entries(places)) {
        let from = 0;
        for (const section of worksheet.sections) {
          const heading = tight(sectionHeading(section, grammar).plain);
          for (const mark of [heading, ...section.questions.flatMap(landmarks)]) {
            const at = text.indexOf(mark, from);
            expect(at, `${guide.source} on ${where}: ${mark}`).toBeGreaterThanOrEqual(from);
            from = at;
            found += 1;
          }
        }
      }
    }
    expect(found).toBeGreaterThan(1000);
  });

  it('have the same room for each answer', () => {
    let compared = 0;
    for (const guide of guides) {
      const html = readFileSync(
        join(inject('site'), guideAddress(guide), 'worksheet', 'index.html'),
        'utf8',
      );
      const drawn = [...html.matchAll(/Answer space, (\d+) lines/g)].map(([, lines]) =>
        Number(lines),
      );
      const counted = exercisesOf(guide)
        .flatMap(allQuestionsOf)
        .flatMap((question) => {
          if (question.type !== 'review' || !isOnSheet(question, firstTier(guide))) return [];
          const space = answerSpace(question, {
            edition: 'standard',
            level: guide.level,
            space: guide.worksheet.space,
          });
          return space.kind === 'lines' ? [space.lines] : [];
        });
      expect(drawn, guide.source).toEqual(counted);
      compared += drawn.length;
    }
    expect(compared).toBeGreaterThan(50);
  });
});
