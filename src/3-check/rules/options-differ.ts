import { optionShown } from '../../guide/option-shown.ts';
import type { Option } from '../../guide/questions.ts';
import { readsLike } from '../../guide/text.ts';
import { allQuestionsOf, exercisesOf } from '../../guide/worksheet.ts';
import { report } from '../../messages/report.ts';
import type { GuideRule } from '../rule.ts';

/** No two options of a question read alike, and none is empty. */
export const optionsDiffer: GuideRule = (guide, file) => {
  for (const question of exercisesOf(guide).flatMap(allQuestionsOf)) {
    if (question.type !== 'multipleChoice') continue;
    const seen = new Map<string, Option>();
    const [, ...options] = question.children;
    for (const option of options) {
      const text = readsLike(optionShown(option));
      const first = seen.get(text);
      if (first !== undefined) {
        report(
          file,
          'options-differ',
          option.children[0],
          'Unexpected second option with the same words, expected options that differ',
          {
            cause: { place: first.children[0], reason: 'first one here' },
          },
        );
      } else seen.set(text, option);
    }
  }
};
