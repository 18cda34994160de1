import { plainText } from '../../guide/text.ts';
import { allQuestionsOf, exercisesOf } from '../../guide/worksheet.ts';
import { localeFor } from '../../locale/locales.ts';
import { report } from '../../messages/report.ts';
import type { GuideRule } from '../rule.ts';

/** No option speaks of the others, unless their order is fixed: their letters differ from version to version. */
export const optionsStandAlone: GuideRule = (guide, file) => {
  const { speaksOfOthers } = localeFor(guide.language).grammar.patterns;
  for (const question of exercisesOf(guide).flatMap(allQuestionsOf)) {
    if (question.type !== 'multipleChoice' || question.fixedOrder) continue;
    const [, ...options] = question.children;
    for (const option of options) {
      const text = plainText(option.children[0]);
      if (option.stays !== null || !speaksOfOthers.test(text)) continue;
      report(
        file,
        'options-stand-alone',
        option.children[0],
        `Unexpected option \`${text}\` that speaks of the others, expected one that stands alone`,
        {
          note: 'Options are printed in another order than the file’s. Tick several options instead, write "None of these", or keep the file’s order by `(fixed order)` at the end of the question.',
        },
      );
    }
  }
};
