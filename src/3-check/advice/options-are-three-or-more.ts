import { allQuestionsOf, exercisesOf } from '../../guide/worksheet.ts';
import { report } from '../../messages/report.ts';
import type { GuideRule } from '../rule.ts';

/** A choice has three options or more. */
export const optionsAreThreeOrMore: GuideRule = (guide, file) => {
  for (const question of exercisesOf(guide).flatMap(allQuestionsOf)) {
    if (question.type !== 'multipleChoice') continue;
    const [stem, ...options] = question.children;
    if (options.filter(({ stays }) => stays === null).length > 2) continue;
    report(
      file,
      'options-are-three-or-more',
      stem,
      'Unexpected question with two options, half of which are guessed right, expected a third',
      { note: 'Where there are only two, a statement under `## True or false` asks the same.' },
    );
  }
};
