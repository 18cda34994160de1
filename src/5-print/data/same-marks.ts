import type { QuestionType } from '../../guide/questions.ts';

/** Marks that every question of a section of short questions carries; null where they differ. */
export function sameMarks(
  type: QuestionType,
  questions: { marks: number | null }[],
): number | null {
  const [first, ...others] = questions;
  if (type === 'review' || first === undefined || others.length === 0) return null;
  return others.every(({ marks }) => marks === first.marks) ? first.marks : null;
}
