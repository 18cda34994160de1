import { plainText } from '../../guide/text.ts';
import { allQuestionsOf, exercisesOf } from '../../guide/worksheet.ts';
import { report } from '../../messages/report.ts';
import { repeats } from '../repeats.ts';
import type { GuideRule } from '../rule.ts';

/** No two steps of an ordering read alike: which of the two letters comes first would be a guess. */
export const stepsDiffer: GuideRule = (guide, file) => {
  for (const question of exercisesOf(guide).flatMap(allQuestionsOf)) {
    if (question.type !== 'ordering') continue;
    const [, ...steps] = question.children;
    for (const [first, second] of repeats(steps)) {
      const text = plainText(second);
      report(
        file,
        'steps-differ',
        second,
        `Unexpected second step \`${text}\`, expected steps that differ, for example \`${text} again\``,
        { cause: { place: first, reason: 'first one here' } },
      );
    }
  }
};
