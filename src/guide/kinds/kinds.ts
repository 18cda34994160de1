/** Every kind of question by its type, in the order in which the handbook names them. All lists of kinds come from here. */
import type { Question, QuestionType } from '../questions.ts';
import { cloze } from './cloze.ts';
import type { Kind } from './kind.ts';
import { match } from './match.ts';
import { multipleChoice } from './multiple-choice.ts';
import { ordering } from './ordering.ts';
import { review } from './review.ts';
import { trueFalse } from './true-false.ts';

/** A kind whose question, whose unanswered form and whose entry are of one type. */
type KindFor<T extends QuestionType> = Kind<
  Extract<Question, { type: T }>,
  { type: T },
  { type: T }
>;

export const KINDS = {
  review,
  multipleChoice,
  trueFalse,
  cloze,
  match,
  ordering,
} satisfies { [T in QuestionType]: KindFor<T> };

/** `Object.keys` gives strings: a constant has no names but those of its type. */
export const QUESTION_TYPES = Object.keys(KINDS) as QuestionType[];

type AskedOf<K> = K extends Kind<infer _Q, infer Asked, infer _Entry> ? Asked : never;
type EntryOf<K> = K extends Kind<infer _Q, infer _Asked, infer Entry> ? Entry : never;

/**
 * What a pupil may see of a question. There is no answer in the type, so nothing that renders it can print one. Three
 * things about the answer remain: the room to leave, the default marks, and whether several options are right.
 */
export type Unanswered<Q extends { type: QuestionType } = Question> = AskedOf<
  (typeof KINDS)[Q['type']]
>;

/**
 * A question with its answers, and where each of them stands on the sheet.
 * `letters` and `places` have one entry per version, in the order of the key's `versions`.
 */
export type KeyEntry = EntryOf<(typeof KINDS)[QuestionType]>;

/** The kind of a question, of what is asked of it, or of its entry. */
export function kindOf({ type }: { type: QuestionType }): Kind<Question, Unanswered, KeyEntry> {
  return KINDS[type];
}
