import type { Match } from '../../guide/questions.ts';
import { allQuestionsOf, exercisesOf } from '../../guide/worksheet.ts';
import { report } from '../../messages/report.ts';
import { isGuessed } from '../guessed.ts';
import type { GuideRule } from '../rule.ts';

/** More than these are a search rather than a question. */
const MOST_PAIRS = 10;
/** Every term has a letter of its own. */
const MOST_TERMS = 26;

/**
 * A table to match is one question with the author's marks and id, so that it is not cut in two as key terms are: a
 * long one is told of, and one that runs out of letters is refused.
 */
export const matchesAreShort: GuideRule = (guide, file) => {
  const authored = exercisesOf(guide).filter(({ origin }) => origin === 'authored');
  for (const question of authored.flatMap(allQuestionsOf)) {
    if (question.type !== 'match' || isGuessed(file, question)) continue;
    const terms = question.children.length - 1;
    const pairs = pairsIn(question);
    const instead = 'cut it into several tables, each under a `###` heading';
    if (terms > MOST_TERMS) {
      const reason = `Unexpected ${terms} terms in one match, expected ${MOST_TERMS} at most, a letter for each: ${instead}`;
      report(file, 'matches-are-short', question, reason);
    } else if (pairs > MOST_PAIRS) {
      const reason = `Unexpected match of ${pairs} pairs, expected ${MOST_PAIRS} at most: ${instead}`;
      report(file, 'matches-are-short', question, reason, { asWarning: true });
    }
  }
};

/** Without the terms that are left over. */
function pairsIn({ children: [, ...pairs] }: Match): number {
  return pairs.filter(({ children: [, meaning] }) => meaning.children.length > 0).length;
}
