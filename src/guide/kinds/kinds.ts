/** Every kind of question by its type, in the order in which the handbook names them. All lists of kinds come from here. */
import type { Question, QuestionType, SectionType } from '../questions.ts';
import { cloze } from './cloze.ts';
import type { Kind } from './kind.ts';
import { match } from './match.ts';
import { multipleChoice } from './multiple-choice.ts';
import { ordering } from './ordering.ts';
import { review } from './review.ts';
import { type StructuredEntry, structured, type UnansweredStructured } from './structured.ts';
import { trueFalse } from './true-false.ts';

/** A kind whose question, whose unanswered form and whose entry are of one type. */
type KindFor<T extends QuestionType> = Kind<
  Extract<Question, { type: T }>,
  { type: T },
  { type: T }
>;

const SINGLE = {
  review,
  multipleChoice,
  trueFalse,
  cloze,
  match,
  ordering,
} satisfies { [T in SectionType]: KindFor<T> };

const KINDS = {
  ...SINGLE,
  structured: structured<Unanswered, KeyEntry>(kindOf),
} satisfies { [T in QuestionType]: KindFor<T> };

/** Those that sections are named for. `Object.keys` gives strings: a constant has no names but those of its type. */
export const SECTION_TYPES = Object.keys(SINGLE) as SectionType[];
export const QUESTION_TYPES: readonly QuestionType[] = [...SECTION_TYPES, 'structured'];

type AskedOf<K> = K extends Kind<infer _Q, infer Asked, infer _Entry> ? Asked : never;
type EntryOf<K> = K extends Kind<infer _Q, infer _Asked, infer Entry> ? Entry : never;

/** With parts of any kind. */
export interface AskedInParts extends UnansweredStructured<Unanswered> {}
export interface EntryInParts extends StructuredEntry<KeyEntry> {}

/**
 * What a pupil may see of a question. There is no answer in the type, so nothing that renders it can print one. Three
 * things about the answer remain: the room to leave, the default marks, and whether several options are right; a
 * section tells a fourth, whether all its gaps take one word each (task.ts).
 */
export type Unanswered = AskedOf<(typeof SINGLE)[SectionType]> | AskedInParts;

/**
 * A question with its answers, and where each of them stands on the sheet.
 * `letters` and `places` have one entry per version, in the order of the key's `versions`.
 */
export type KeyEntry = EntryOf<(typeof SINGLE)[SectionType]> | EntryInParts;

/** The kind of a question, of what is asked of it, or of its entry. */
export function kindOf({ type }: { type: QuestionType }): Kind<Question, Unanswered, KeyEntry> {
  return KINDS[type];
}

/** What is answered: in the place of a question with parts, its parts. */
export function askedIn(questions: readonly Unanswered[]): Exclude<Unanswered, AskedInParts>[] {
  return questions.flatMap((one) => (one.type === 'structured' ? askedIn(one.parts) : [one]));
}

/** The same of entries. */
export function entriesIn(entries: readonly KeyEntry[]): Exclude<KeyEntry, EntryInParts>[] {
  return entries.flatMap((one) => (one.type === 'structured' ? entriesIn(one.parts) : [one]));
}
