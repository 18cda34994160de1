import type { MultipleChoice } from '../../guide/questions.ts';
import { allQuestionsOf, exercisesOf } from '../../guide/worksheet.ts';
import { report } from '../../messages/report.ts';
import { isGuessed } from '../guessed.ts';
import type { GuideRule } from '../rule.ts';

/** At least one option is ticked (`choices-have-a-key`), and at least one is not (`choices-have-distractors`). */
export const choicesHaveAKey: GuideRule = (guide, file) => {
  const questions = exercisesOf(guide).flatMap(allQuestionsOf);
  for (const question of questions.filter(isMultipleChoice)) {
    const [stem, ...options] = question.children;
    if (options.length === 0 || isGuessed(file, question)) continue;
    const right = options.filter((option) => option.right).length;
    if (right === 0) {
      report(
        file,
        'choices-have-a-key',
        stem,
        'Unexpected question without a right option, expected `- [x] ` before at least one of them',
      );
    } else if (right === options.length) {
      report(
        file,
        'choices-have-distractors',
        stem,
        'Unexpected question in which every option is right, expected at least one `- [ ] `',
      );
    }
  }
};

function isMultipleChoice(question: { type: string }): question is MultipleChoice {
  return question.type === 'multipleChoice';
}
