import type { QuestionType, SectionType } from '../../guide/questions.ts';

/** Marks that every question of a section of short questions carries; null where they differ, or parts have their own. */
export function sameMarks(
  section: SectionType,
  questions: { type: QuestionType; marks: number | null }[],
): number | null {
  const [first, ...others] = questions;
  if (section === 'review' || first === undefined || others.length === 0) return null;
  if (questions.some(({ type }) => type === 'structured')) return null;
  return others.every(({ marks }) => marks === first.marks) ? first.marks : null;
}
