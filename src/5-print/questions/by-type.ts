/** How paper shows which type of question. */
import type { KeyEntry, Unanswered } from '../../guide/kinds/kinds.ts';
import type { QuestionType } from '../../guide/questions.ts';
import { cloze } from './cloze.ts';
import { match } from './match.ts';
import { multipleChoice } from './multiple-choice.ts';
import { ordering } from './ordering.ts';
import type { PaperKind } from './paper-kind.ts';
import { review } from './review.ts';
import { trueFalse } from './true-false.ts';

/** A kind whose question, whose entry and whose data are of one type. */
type KindFor<T extends QuestionType> = PaperKind<
  Extract<Unanswered, { type: T }>,
  { t: T },
  Extract<KeyEntry, { type: T }>,
  { t: T }
>;

const ON_PAPER = {
  review,
  multipleChoice,
  trueFalse,
  cloze,
  match,
  ordering,
} satisfies { [T in QuestionType]: KindFor<T> };

type PartOf<K> = K extends PaperKind<infer _A, infer Part, infer _E, infer _P> ? Part : never;
type EntryPartOf<K> = K extends PaperKind<infer _A, infer _P, infer _E, infer Part> ? Part : never;

/** What a question of one kind has on the sheet. */
export type QuestionPart = PartOf<(typeof ON_PAPER)[QuestionType]>;

/** What an entry of one kind has in the key. */
export type EntryPart = EntryPartOf<(typeof ON_PAPER)[QuestionType]>;

/** The paper of a type; see `Kind` in guide/kinds for why one of a type stands for one of any. */
export function onPaper(
  type: QuestionType,
): PaperKind<Unanswered, QuestionPart, KeyEntry, EntryPart> {
  return ON_PAPER[type];
}
