/** How which type of question is read. */
import type { SectionType, SingleQuestion } from '../../guide/questions.ts';
import { cloze } from './cloze.ts';
import { match } from './match.ts';
import { multipleChoice } from './multiple-choice.ts';
import { ordering } from './ordering.ts';
import type { Parsing } from './parsing.ts';
import { review } from './review.ts';
import { trueFalse } from './true-false.ts';

const PARSING = {
  review,
  multipleChoice,
  trueFalse,
  cloze,
  match,
  ordering,
} satisfies { [T in SectionType]: Parsing<Extract<SingleQuestion, { type: T }>> };

export function parsingOf(type: SectionType): Parsing<SingleQuestion> {
  return PARSING[type];
}
