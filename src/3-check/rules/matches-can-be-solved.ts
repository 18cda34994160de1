import { plainText } from '../../guide/text.ts';
import { allQuestionsOf, exercisesOf } from '../../guide/worksheet.ts';
import { report } from '../../messages/report.ts';
import { isGuessed } from '../guessed.ts';
import { repeats } from '../repeats.ts';
import type { GuideRule } from '../rule.ts';

/** A match has at least two pairs, and no term or meaning in it comes twice. */
export const matchesCanBeSolved: GuideRule = (guide, file) => {
  for (const exercises of exercisesOf(guide)) {
    for (const question of allQuestionsOf(exercises)) {
      if (question.type !== 'match' || isGuessed(file, question)) continue;
      const [, ...pairs] = question.children;
      const meanings = pairs
        .map((pair) => pair.children[1])
        .filter(({ children }) => children.length > 0);
      if (meanings.length < 2 && exercises.origin === 'authored') {
        report(
          file,
          'matches-can-be-solved',
          question,
          'Unexpected table with fewer than two pairs, expected at least two rows with both cells filled',
        );
      }
      const terms = pairs.map((pair) => pair.children[0]);
      for (const [found, what] of [
        [repeats(terms), 'term'],
        [repeats(meanings), 'meaning'],
      ] as const) {
        for (const [first, second] of found) {
          report(
            file,
            'matches-can-be-solved',
            second,
            `Unexpected second ${what} \`${plainText(second)}\`, expected each ${what} once: two would be right`,
            {
              cause: { place: first, reason: 'first one here' },
            },
          );
        }
      }
    }
  }
};
