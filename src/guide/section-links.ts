import type { Guide } from './guide.ts';
import type { SectionLink } from './questions.ts';
import { allQuestionsOf, exercisesOf } from './worksheet.ts';

/** Every link by which questions name sections, each once: what a heading says, all questions under it have. */
export function sectionLinksOf(guide: Guide): SectionLink[] {
  const questions = exercisesOf(guide).flatMap(allQuestionsOf);
  return [...new Set(questions.flatMap(({ checks }) => checks))];
}
