import { answerSpace, type Space } from '../answer-space.ts';
import { changeProse } from '../other-prose.ts';
import type { Block, Inline } from '../prose.ts';
import type { Review } from '../questions.ts';
import { type UnansweredBase, unansweredBase } from './base.ts';
import type { Kind, SheetChoice } from './kind.ts';

export interface UnansweredReview extends UnansweredBase {
  type: 'review';
  space: Space;
  /** Empty where the sheet gives no help. */
  hint: Block[];
  starter: Inline[];
}

export interface ReviewEntry {
  type: 'review';
  question: Review;
}

export const review: Kind<Review, UnansweredReview, ReviewEntry> = {
  unanswered: (question, sheet) => ({
    ...unansweredBase(question),
    type: 'review',
    ...helpOf(question, sheet),
  }),
  entry: (question) => ({ type: 'review', question }),
  glances: () => null,
  agrees: () => true,
  countedMarks: ({ children: [, , marking] }) =>
    marking.type === 'markingPoints' && marking.children.length > 0
      ? marking.children.length
      : null,
  seen: ({ children: [stem, , , hint, starter] }) => [stem, hint, starter],
  taught: ({ children: [stem, , , hint, starter] }) => [stem, hint, starter],
  text: () => [],
  offered: () => [],
  arranged: () => [],
  changeAnswers: (questions) => {
    for (const { children } of questions) changeProse(children.slice(1, 3));
  },
};

/** A starter takes a line of its own. */
function helpOf(
  question: Review,
  sheet: SheetChoice,
): Pick<UnansweredReview, 'space' | 'hint' | 'starter'> {
  const space = answerSpace(question, sheet);
  const [, , , hint, starter] = question.children;
  if (!sheet.help) return { space, hint: [], starter: [] };
  const hasLine = space.kind === 'lines' && starter.children.length > 0;
  return {
    space: hasLine ? { ...space, lines: space.lines + 1 } : space,
    hint: hint.children,
    starter: starter.children,
  };
}
