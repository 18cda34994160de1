import type { TrueFalse } from '../../guide/questions.ts';
import { readsLike } from '../../guide/text.ts';
import { allQuestionsOf, exercisesOf } from '../../guide/worksheet.ts';
import { report } from '../../messages/report.ts';
import type { GuideRule } from '../rule.ts';

/** No statement of a guide is true in one place and false in another. */
export const statementsAgree: GuideRule = (guide, file) => {
  const seen = new Map<string, TrueFalse>();
  for (const exercises of exercisesOf(guide)) {
    // What a statement says may hang on the source above it.
    const [instruction] = exercises.children;
    for (const question of allQuestionsOf(exercises)) {
      if (question.type !== 'trueFalse') continue;
      const [statement] = question.children;
      const text = readsLike([instruction, statement]);
      const first = seen.get(text);
      if (first === undefined) seen.set(text, question);
      else if (first.isTrue !== question.isTrue) {
        report(
          file,
          'statements-agree',
          statement,
          `Unexpected \`[${question.isTrue ? 'x' : ' '}]\` before a statement that is ${first.isTrue ? 'true' : 'false'} above, expected the same statement to have the same box`,
          { cause: { place: first.children[0], reason: 'first one here' } },
        );
      }
    }
  }
};
