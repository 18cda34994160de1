/** Which component shows which type of question, on a screen, on paper and in a key. */
import type { ComponentChild } from 'preact';
import type { Unanswered } from '../../../src/guide/kinds/kinds.ts';
import type { QuestionType } from '../../../src/guide/questions.ts';
import { ClozeAnswer, ClozeOnScreen, ClozeOnSheet } from './cloze.tsx';
import { MatchAnswer, MatchOnScreen, MatchOnSheet } from './match.tsx';
import {
  MultipleChoiceAnswer,
  MultipleChoiceOnScreen,
  MultipleChoiceOnSheet,
} from './multiple-choice.tsx';
import { OrderingAnswer, OrderingOnScreen, OrderingOnSheet } from './ordering.tsx';
import type { AnswerProps } from './places.tsx';
import { ReviewAnswer, ReviewOnScreen, ReviewOnSheet } from './review.tsx';
import { TrueFalseAnswer, TrueFalseOnScreen, TrueFalseOnSheet } from './true-false.tsx';

type AskedComponent<T extends QuestionType> = (props: {
  asked: Extract<Unanswered, { type: T }>;
}) => ComponentChild;
type AnswerComponent<T extends QuestionType> = (props: AnswerProps<T>) => ComponentChild;

const ON_SCREEN = {
  review: ReviewOnScreen,
  multipleChoice: MultipleChoiceOnScreen,
  trueFalse: TrueFalseOnScreen,
  cloze: ClozeOnScreen,
  match: MatchOnScreen,
  ordering: OrderingOnScreen,
} satisfies { [T in QuestionType]: AskedComponent<T> };

const ON_SHEET = {
  review: ReviewOnSheet,
  multipleChoice: MultipleChoiceOnSheet,
  trueFalse: TrueFalseOnSheet,
  cloze: ClozeOnSheet,
  match: MatchOnSheet,
  ordering: OrderingOnSheet,
} satisfies { [T in QuestionType]: AskedComponent<T> };

const ANSWERS = {
  review: ReviewAnswer,
  multipleChoice: MultipleChoiceAnswer,
  trueFalse: TrueFalseAnswer,
  cloze: ClozeAnswer,
  match: MatchAnswer,
  ordering: OrderingAnswer,
} satisfies { [T in QuestionType]: AnswerComponent<T> };

// The compiler does not see that the component of a question's own type takes the question.

/** What stands under the stem of a question on a guide page. */
export function AskedOnScreen({ asked }: { asked: Unanswered }) {
  const Asked = ON_SCREEN[asked.type] as AskedComponent<QuestionType>;
  return <Asked asked={asked} />;
}

/** A whole question on a worksheet. */
export function AskedOnSheet({ asked }: { asked: Unanswered }) {
  const Asked = ON_SHEET[asked.type] as AskedComponent<QuestionType>;
  return <Asked asked={asked} />;
}

/** The answer to a question, on a guide page or in a key. */
export function Answer(props: AnswerProps<QuestionType>) {
  const Found = ANSWERS[props.entry.type] as AnswerComponent<QuestionType>;
  return <Found {...props} />;
}
