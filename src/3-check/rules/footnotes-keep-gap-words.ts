import { deletionsIn, wordsFor } from '../../guide/deletions.ts';
import { notesReferredTo } from '../../guide/footnotes.ts';
import { withGaps } from '../../guide/gaps.ts';
import type { GuideNode } from '../../guide/nodes.ts';
import { plainText } from '../../guide/text.ts';
import { allQuestionsOf, exercisesOf } from '../../guide/worksheet.ts';
import { report } from '../../messages/report.ts';
import type { GuideRule } from '../rule.ts';

/** No footnote of a text with gaps holds the word of one of them: it is printed below the text. */
export const footnotesKeepGapWords: GuideRule = (guide, file) => {
  for (const exercises of exercisesOf(guide)) {
    for (const question of allQuestionsOf(exercises)) {
      if (question.type !== 'cloze') continue;
      const [stem, text] = question.children;
      const shown: GuideNode[] = [stem, ...withGaps(text.children)];
      const words = deletionsIn(text)
        .flatMap(wordsFor)
        .filter((word) => word !== '');
      for (const note of notesReferredTo(shown, guide.footnotes)) {
        const said = plainText(note);
        const word = words.find((one) => holds(said, one));
        if (word === undefined) continue;
        report(
          file,
          'footnotes-keep-gap-words',
          note,
          `Unexpected \`${word}\` in a footnote of a text in which that word is a gap, expected a footnote that does not tell it`,
          { cause: { place: question, reason: 'the text with the gap' } },
        );
      }
    }
  }
};

/** The word itself, not a part of another one. */
function holds(text: string, word: string): boolean {
  const escaped = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'iu').test(text);
}
