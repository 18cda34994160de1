import type { Version } from '../arrange.ts';
import type { GuideNode } from '../nodes.ts';
import type { WordBank } from '../questions.ts';
import type { Edition, WorksheetSettings } from '../settings.ts';
import { type Title, titleFromText } from '../title.ts';

/** What a sheet is made for. */
export interface SheetChoice {
  edition: Edition;
  version: Version;
  /** With hints and sentence starters. */
  help: boolean;
  /** Of the guide: young pupils get more room. */
  level: string;
  /** Of the guide's settings. */
  space: WorksheetSettings['space'];
  /** Of the guide; BCP 47. Words are sorted by it. */
  language: string;
}

/**
 * An answer that fits in a cell: a verdict and the words of gaps, any of which will do, for which languages have words
 * of their own, or what reads the same in all of them.
 */
export type Glance =
  | { type: 'verdict'; isTrue: boolean }
  | { type: 'gaps'; accepted: Title[][] }
  | { type: 'text'; text: Title };

/** A line may end after it and not before it. */
export const BETWEEN_ANSWERS = '\u00a0· ';

/** Letters and numbers. */
export function signs(text: string): Glance {
  return { type: 'text', text: titleFromText(text) };
}

/**
 * All that the model knows of one kind of question: what is asked and what is answer, and where answers stand.
 * Nothing outside this folder need know of what parts a kind is made to tell them apart.
 *
 * Its members are methods, so that a kind of one type stands for a kind of any: whoever asks the table has found it
 * by the question's own type.
 *
 * @template Q The question's node.
 * @template Asked What a pupil may see of it.
 * @template Entry The question with its answers, placed for every version of a key.
 */
export interface Kind<Q, Asked, Entry> {
  /** There is no answer in what it returns but the room to leave and whether several options are right. */
  unanswered(question: Q, sheet: SheetChoice): Asked;
  entry(question: Q, versions: readonly Version[]): Entry;
  /** One short answer per version; null for a written answer, which no glance can mark. */
  glances(entry: Entry, versions: readonly Version[]): Glance[] | null;
  /** Whether an entry, read against a sheet as a teacher reads it, leads to the author's own answers. `at`: of its version. */
  agrees(entry: Entry, asked: Asked, at: number): boolean;
  /** Marks where the author gives none; null where nothing can be counted. */
  countedMarks(question: Q): number | null;
  /** What a pupil sees of it, its gaps empty. */
  seen(question: Q): GuideNode[];
  /** What everyone may read of it, part by part: gap words, pairs and steps too, for what answers is where they stand. */
  taught(question: Q): GuideNode[];
  /** Its running text with every gap as the word "gap"; empty for kinds that have none. */
  text(question: Q): GuideNode[];
  /** What is offered below the stem: options, terms, steps. Empty for other kinds. */
  offered(question: Q): GuideNode[];
  /** All that stands in another order in other versions, in printed order. */
  arranged(question: Q, version: Version): GuideNode[];
  /**
   * Gives all questions of a section other answers, in place: written answers others as long, ticks moved (as many),
   * other gap words, pairings and sequences. The words of a bank, the section's or a question's own, change places.
   */
  changeAnswers(questions: readonly Q[], section: { bank: WordBank | null }): void;
}
