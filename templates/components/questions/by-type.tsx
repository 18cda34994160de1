/** Which component shows which type of question, on a screen, on paper and in a key. */
import type { ComponentChild } from 'preact';
import type { Unanswered } from '../../../src/guide/kinds/kinds.ts';
import type { SectionType } from '../../../src/guide/questions.ts';
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
import { StructuredOnSheet } from './structured.tsx';
import { TrueFalseAnswer, TrueFalseOnScreen, TrueFalseOnSheet } from './true-false.tsx';

type AskedComponent<T extends SectionType> = (props: {
  asked: Extract<Unanswered, { type: T }>;
}) => ComponentChild;
type AnswerComponent<T extends SectionType> = (props: AnswerProps<T>) => ComponentChild;

const ON_SCREEN = {
  review: ReviewOnScreen,
  multipleChoice: MultipleChoiceOnScreen,
  trueFalse: TrueFalseOnScreen,
  cloze: ClozeOnScreen,
  match: MatchOnScreen,
  ordering: OrderingOnScreen,
} satisfies { [T in SectionType]: AskedComponent<T> };

const ON_SHEET = {
  review: ReviewOnSheet,
  multipleChoice: MultipleChoiceOnSheet,
  trueFalse: TrueFalseOnSheet,
  cloze: ClozeOnSheet,
  match: MatchOnSheet,
  ordering: OrderingOnSheet,
} satisfies { [T in SectionType]: AskedComponent<T> };

const ANSWERS = {
  review: ReviewAnswer,
  multipleChoice: MultipleChoiceAnswer,
  trueFalse: TrueFalseAnswer,
  cloze: ClozeAnswer,
  match: MatchAnswer,
  ordering: OrderingAnswer,
} satisfies { [T in SectionType]: AnswerComponent<T> };

// The compiler does not see that the component of a question's own type takes the question.

/** What stands under the stem of a question on a guide page, its parts aside. */
export function AskedOnScreen({ asked }: { asked: Unanswered }) {
  if (asked.type === 'structured') return null;
  const Asked = ON_SCREEN[asked.type] as AskedComponent<SectionType>;
  return <Asked asked={asked} />;
}

/** A whole question on a worksheet, or a part of one. */
export function AskedOnSheet({ asked }: { asked: Unanswered }): ComponentChild {
  if (asked.type === 'structured') {
    return <StructuredOnSheet asked={asked} part={(part) => <AskedOnSheet asked={part} />} />;
  }
  const Asked = ON_SHEET[asked.type] as AskedComponent<SectionType>;
  return <Asked asked={asked} />;
}

/** The answer to a question without parts, on a guide page or in a key. */
export function Answer(props: AnswerProps<SectionType>) {
  const Found = ANSWERS[props.entry.type] as AnswerComponent<SectionType>;
  return <Found {...props} />;
}
