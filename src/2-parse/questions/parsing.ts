import type { RootContent } from 'mdast';
import type { Context } from '../context.ts';
import type { QuestionParser } from '../section.ts';

/** What parsing knows of one kind of question. See `Kind` in guide/kinds for why its last member is a method. */
export interface Parsing<Q> {
  parse: QuestionParser;
  /** What its sections are made of, seen from afar. */
  isLike: (nodes: readonly RootContent[], context: Context) => boolean;
  /** What a section without a question is told to have. */
  expected: string;
  /** Why `fixed order` does nothing good; null where it keeps something in order. */
  fixedOrderInVain: string | null;
  /** Task lists belong to its questions. */
  hasBoxes: boolean;
  /** `#### Answer` and marking points do. */
  hasAnswerParts: boolean;
  /** Where its answer and the reason for it stand, for messages; null where they are written under it. */
  answered: string | null;
  /** Tells of other questions inside one, its stem aside: in what pupils read of it, and in its answer. */
  reportDisguised(question: Q, context: Context): void;
}
