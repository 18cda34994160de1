import type { AnswersMode } from './settings.ts';

/** Whom an edition of a site is for: pupils (and anyone else), or teachers alone. */
export type Audience = 'pupils' | 'teachers';

/** Whether this audience gets the answers of a course. */
export function seesAnswers(audience: Audience, { answers }: { answers: AnswersMode }): boolean {
  return audience === 'teachers' || answers === 'open';
}

/** Whether a site has courses whose answers only teachers get: then it has two editions. */
export function keepsAnswersApart({
  courses,
}: {
  courses: readonly { answers: AnswersMode }[];
}): boolean {
  return courses.some(({ answers }) => answers === 'separate');
}
