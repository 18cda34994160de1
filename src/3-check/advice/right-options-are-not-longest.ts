import { report } from '../../messages/report.ts';
import type { GuideRule } from '../rule.ts';
import { type Choice, choicesOf } from './choices.ts';

/** In fewer questions than these the right options may be the longest by chance. */
const FEWEST = 3;

/** The longest by so much is seen to be. */
const SEEN = { times: 1.1, letters: 3 };
/** And by so much in a single question. */
const GLARING = { times: 1.8, letters: 25 };

/**
 * The length of an option does not give away that it is right: not in one question at a glance, and not in nearly
 * all questions of a section.
 */
export const rightOptionsAreNotLongest: GuideRule = (guide, file) => {
  for (const choices of choicesOf(guide)) {
    const glaring = choices.filter((choice) => standsOut(choice, GLARING));
    for (const { right } of glaring) {
      report(
        file,
        'right-options-are-not-longest',
        right[0]?.option.children[0] ?? null,
        'Unexpected right option that is by far the longest, expected one about as long as the others',
        { note: 'What explains the answer can stand below the option, indented: `  - …`.' },
      );
    }
    if (glaring.length > 0) continue;
    const compared = choices.filter(({ right, wrong }) => right.length === 1 && wrong.length > 1);
    const longest = compared.filter((choice) => standsOut(choice, SEEN));
    if (longest.length < FEWEST || longest.length < 0.8 * compared.length) continue;
    report(
      file,
      'right-options-are-not-longest',
      longest[0]?.question.children[0] ?? null,
      `Unexpected right option that is the longest in ${longest.length} of ${compared.length} questions, expected it to be so in about one of three or four`,
    );
  }
};

function standsOut({ right, wrong }: Choice, { times, letters }: typeof SEEN): boolean {
  const [only] = right;
  if (only === undefined || right.length > 1 || wrong.length < 2) return false;
  // Numbers, dates and labels have the lengths they have.
  if (only.option.rank !== null) return false;
  const longest = Math.max(...wrong.map(({ text }) => text.length));
  return only.text.length >= longest * times && only.text.length >= longest + letters;
}
