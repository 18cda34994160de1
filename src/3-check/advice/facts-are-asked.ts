import type { Fact, Guide } from '../../guide/guide.ts';
import { plainText } from '../../guide/text.ts';
import { exercisesOf, questionsOf } from '../../guide/worksheet.ts';
import { teachingFor } from '../../locale/locales.ts';
import { report } from '../../messages/report.ts';
import type { GuideRule } from '../rule.ts';
import { contentWords, shareOf } from './content-words.ts';

/** A fact that says less than this can't be told apart from what is asked beside it. */
const FEWEST_WORDS = 3;
/** Of the words of a fact that is asked, a question and its answer have far more than this. */
const SHARE = 0.35;

/**
 * Each fact is asked: by Recall, which asks for its bold words, or by a question that has at least a third of what
 * the fact speaks of, the words of the guide's title aside. A guide without questions asks nothing on purpose.
 */
export const factsAreAsked: GuideRule = (guide, file) => {
  const teaching = teachingFor(guide.language);
  const sections = exercisesOf(guide);
  if (teaching === null || sections.length === 0) return;
  const recalled = new Set(
    sections
      .filter(({ origin }) => origin === 'facts')
      .flatMap(questionsOf)
      .map(({ position }) => position?.start.offset),
  );
  const left = factsOf(guide).filter(({ position }) => !recalled.has(position?.start.offset));
  if (left.length === 0) return;
  const ofTheTitle = contentWords(guide.title.plain, teaching);
  const wordsOf = (text: string) =>
    new Set([...contentWords(text, teaching)].filter((word) => !ofTheTitle.has(word)));
  const asked = sections.flatMap(questionsOf).map((question) => wordsOf(plainText(question)));
  for (const fact of left) {
    const words = wordsOf(plainText(fact));
    if (words.size < FEWEST_WORDS) continue;
    if (asked.some((others) => shareOf(words, others) >= SHARE)) continue;
    report(
      file,
      'facts-are-asked',
      fact,
      'Unexpected fact that nothing asks, expected a question about it, or its word to learn in bold for Recall',
    );
  }
};

function factsOf(guide: Guide): Fact[] {
  return guide.children.flatMap((part) => (part.type === 'facts' ? part.children : []));
}
