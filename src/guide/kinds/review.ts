import { answerSpace, type Space } from '../answer-space.ts';
import { changeProse } from '../other-prose.ts';
import type { Review } from '../questions.ts';
import { type UnansweredBase, unansweredBase } from './base.ts';
import type { Kind } from './kind.ts';

export interface UnansweredReview extends UnansweredBase {
  type: 'review';
  space: Space;
}

export interface ReviewEntry {
  type: 'review';
  question: Review;
}

export const review: Kind<Review, UnansweredReview, ReviewEntry> = {
  unanswered: (question, sheet) => ({
    ...unansweredBase(question),
    type: 'review',
    space: answerSpace(question, sheet),
  }),
  entry: (question) => ({ type: 'review', question }),
  glances: () => null,
  agrees: () => true,
  countedMarks: ({ children: [, , marking] }) =>
    marking.type === 'markingPoints' && marking.children.length > 0
      ? marking.children.length
      : null,
  seen: ({ children: [stem] }) => [stem],
  taught: ({ children: [stem] }) => [stem],
  text: () => [],
  offered: () => [],
  arranged: () => [],
  changeAnswers: (questions) => {
    for (const { children } of questions) changeProse(children.slice(1));
  },
};
