/**
 * The question kinds: a closed union of positioned unist nodes.
 *
 * Children are tuples in a fixed order (`const [stem, ...options] = question.children`), so that
 * unist utilities walk the whole tree and the compiler still knows every part.
 * Parts that an author left out are present and empty, never missing.
 */
import type { Node, Parent, Position } from 'unist';
import type { Block, Inline } from './prose.ts';
import type { Title } from './title.ts';

/** What is asked. Blocks: a line, or a line with a source, a table, a picture under it. */
export interface Stem extends Parent {
  type: 'stem';
  children: Block[];
}

/** A line for a result, and what is printed on it. */
export interface AnswerLine {
  /** What the result is of, `x =`; empty where the language's word for an answer stands there. */
  name: string;
  /** `cm³`, `£`; may be empty. */
  unit: string;
}

/** What is left to write in. Heights in millimetres. */
export type Field =
  | { kind: 'none' }
  | { kind: 'lines'; lines: number }
  /** Lines with numbers before them, from 1. */
  | { kind: 'numbered'; lines: number }
  /** A box for drawings and calculations. */
  | { kind: 'box'; heightMm: number }
  /** Left blank. */
  | { kind: 'working'; heightMm: number }
  /** Squares of 5 mm, so many rows of them. */
  | { kind: 'squared'; rows: number };

/** Room an author asks for in place of the computed one, lines for results last. */
export type AuthoredSpace = Field & { answerLines: AnswerLine[] };

/** Who a question, or a sheet, is for. */
export const TIERS = ['core', 'support', 'challenge'] as const;
export type Tier = (typeof TIERS)[number];

/** A link as its author wrote it, to a heading of the guide's own text. */
export interface SectionLink {
  url: string;
  position: Position | null;
}

interface QuestionBase extends Parent {
  /** `[a-z0-9-]+`, or derived from what a pupil sees; unique in the guide. */
  id: string;
  idIsAuthored: boolean;
  /** 1, 2, 3 … through the guide; the same in every output. A part has that of its question. */
  number: number;
  /** Which part of its question it is: `[2, 1]` is (b) (i). Empty for a whole question. */
  part: number[];
  /** Authored or counted, in steps of a half; null for a written answer that has neither marks nor marking points. */
  marks: number | null;
  /** A written question for discussion: no model answer is wanted, and the key says so. False for other kinds. */
  open: boolean;
  /** Kept out of the guide page: on the sheet and in the key only. */
  worksheetOnly: boolean;
  /** Options, or the terms of a match, are printed as the author ordered them; nothing else can be. */
  fixedOrder: boolean;
  /** Who it is for: everyone (`core`), those who need support, or those who want a challenge. */
  tier: Tier;
  /** The sections of the guide's text that it checks; empty where its author names none. Said beside the stem alone. */
  checks: SectionLink[];
}

export interface ModelAnswer extends Parent {
  type: 'modelAnswer';
  children: Block[];
}

/** One creditworthy point. `accept` and `reject` are what a marker may and may not take for it. */
export interface MarkingPoint extends Parent {
  type: 'markingPoint';
  children: [PointText, ...MarkingNote[]];
}
export interface PointText extends Parent {
  type: 'pointText';
  children: Block[];
}
export interface MarkingNote extends Parent {
  type: 'markingNote';
  verdict: 'accept' | 'reject';
  children: Inline[];
}

/** How an answer is marked: points of one mark each, or a table of levels printed as it is; or nothing. */
export interface MarkingPoints extends Parent {
  type: 'markingPoints';
  children: MarkingPoint[];
}
export interface MarkingLevels extends Parent {
  type: 'markingLevels';
  /** The table, with any paragraphs around it. */
  children: Block[];
}

/** Help that a support sheet prints below the stem. May be empty. */
export interface Hint extends Parent {
  type: 'hint';
  children: Block[];
}

/** How an answer may begin; a support sheet prints it on the first answer line. May be empty. */
export interface Starter extends Parent {
  type: 'starter';
  children: Inline[];
}

/** A written answer. */
export interface Review extends QuestionBase {
  type: 'review';
  space: AuthoredSpace | null;
  /** The answer is the labels of the picture in the stem, by the numbers in it. */
  labelled: boolean;
  children: [Stem, ModelAnswer, MarkingPoints | MarkingLevels, Hint, Starter];
}

/** Why an option is wrong (or right), or why a statement is true or false. May be empty. */
export interface Rationale extends Parent {
  type: 'rationale';
  children: Block[];
}
export interface OptionText extends Parent {
  type: 'optionText';
  children: Inline[];
}
/** Code, tables, pictures and formulas that pupils see below an option's text. May be empty. */
export interface OptionBlocks extends Parent {
  type: 'optionBlocks';
  children: Block[];
}
export interface Option extends Parent {
  type: 'option';
  /** True on the key, false on a distractor. */
  right: boolean;
  /** Printed after the others ("None of these") or after all of them ("I don't know"); null: among the others. */
  stays: 'last' | 'lastOfAll' | null;
  /** Of numbers, dates and labels, which are printed in their order: what to sort by. null: shuffled. */
  rank: number | null;
  children: [OptionText, OptionBlocks, Rationale];
}
export interface MultipleChoice extends QuestionBase {
  type: 'multipleChoice';
  /** Options in the author's order; what is printed is ordered by `kinds/multiple-choice.ts`. */
  children: [Stem, ...Option[]];
}

export interface TrueFalse extends QuestionBase {
  type: 'trueFalse';
  isTrue: boolean;
  /** The stem is the statement. */
  children: [Stem, Rationale];
}

/** Words printed in a box above the gaps: those of the gaps and these. */
export interface WordBank extends Node {
  type: 'wordBank';
  /** Words that fit no gap. */
  extra: Title[];
}

/** A gap sentence or passage: `deletion` nodes stand in its text. */
export interface Cloze extends QuestionBase {
  type: 'cloze';
  /** A bank of this question alone; null where there is none, or where the section has one. */
  bank: WordBank | null;
  /** The stem is what stands above a passage (its `###` line); empty for a sentence. */
  children: [Stem, ClozeText];
}
export interface ClozeText extends Parent {
  type: 'clozeText';
  children: Block[];
}

export interface MatchTerm extends Parent {
  type: 'matchTerm';
  children: Inline[];
}
export interface MatchMeaning extends Parent {
  type: 'matchMeaning';
  /** Empty for an extra term, which fits no meaning. */
  children: Inline[];
}
export interface Pair extends Parent {
  type: 'pair';
  children: [MatchTerm, MatchMeaning];
}
export interface Match extends QuestionBase {
  type: 'match';
  /** The header row: what the terms are, what the meanings are. May be empty. */
  labels: { terms: Title; meanings: Title };
  /** In a twin with other answers alone: the pairs of its original, which still decide what no sheet prints. */
  passedOver?: Pair[];
  children: [Stem, ...Pair[]];
}

export interface Step extends Parent {
  type: 'step';
  children: Inline[];
}
/** Steps in the right order. */
export interface Ordering extends QuestionBase {
  type: 'ordering';
  /** In a twin with other answers alone: the right order of its original, which no sheet prints. */
  passedOver?: Step[];
  children: [Stem, ...Step[]];
}

/** Parts (a), (b) … of any kind that share a stem. A part may have parts (i), (ii) … of its own, and these have none. */
export interface Structured extends QuestionBase {
  type: 'structured';
  /** The stem is what all parts share. */
  children: [Stem, ...Question[]];
}

/** One with an answer of its own. */
export type SingleQuestion = Review | MultipleChoice | TrueFalse | Cloze | Match | Ordering;
export type Question = SingleQuestion | Structured;
export type QuestionType = Question['type'];
/** What a section is named for. */
export type SectionType = SingleQuestion['type'];
