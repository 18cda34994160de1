/**
 * Guides with other answers. What a pupil gets must not depend on the answers: made from a guide and
 * from its twin with other answers, a worksheet is the same, byte for byte. The one exception, the order
 * that is passed over because it is the solution, is the same in both.
 */
import type { Guide } from './guide.ts';
import { kindOf, SECTION_TYPES } from './kinds/kinds.ts';
import { changedNotes } from './other-prose.ts';
import { isSingle } from './parts.ts';
import type { Question } from './questions.ts';
import type { Site } from './site.ts';
import { allQuestionsOf } from './worksheet.ts';

/**
 * A copy of the site in which the questions chosen have other answers. Default: all questions.
 *
 * @param chosen Asked with the copies: know a question by its id.
 */
export function siteWithOtherAnswers(
  site: Site,
  chosen: (question: Question, guide: Guide) => boolean = () => true,
): Site {
  const twins = new Map<Guide, Guide>();
  const twin = (guide: Guide) => {
    const known =
      twins.get(guide) ?? withOtherAnswers(guide, (question) => chosen(question, guide));
    twins.set(guide, known);
    return known;
  };
  const courses = site.courses.map((course) => ({
    ...course,
    guides: course.guides.map(twin),
    unsorted: course.unsorted.map(twin),
    units: course.units.map((unit) => ({ ...unit, guides: unit.guides.map(twin) })),
  }));
  return { ...site, courses };
}

/**
 * A copy in which written answers are others as long, ticks have moved (as many), gap words,
 * pairings and right sequences are changed. Where a word bank is printed, its words change places.
 */
export function withOtherAnswers(
  guide: Guide,
  chosen: (question: Question) => boolean = () => true,
): Guide {
  // Only exercises have answers: the rest is the guide's own.
  const children = guide.children.map((part) => (part.type === 'exercises' ? copyOf(part) : part));
  const copy = { ...guide, children };
  for (const part of copy.children) {
    if (part.type !== 'exercises') continue;
    const changed = allQuestionsOf(part).filter(isSingle).filter(chosen);
    for (const type of SECTION_TYPES) {
      const those = changed.filter((question) => question.type === type);
      if (those.length > 0) kindOf({ type }).changeAnswers(those, part);
    }
  }
  copy.footnotes = changedNotes(copy.children, guide.footnotes, copyOf);
  return copy;
}

/** A deep copy of plain data; ten times as fast as `structuredClone`, which is for much more. */
function copyOf<Value>(value: Value): Value;
function copyOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((one: unknown) => copyOf(one));
  if (typeof value !== 'object' || value === null) return value;
  const copy: Record<string, unknown> = {};
  for (const [name, one] of Object.entries(value)) copy[name] = copyOf(one);
  return copy;
}
