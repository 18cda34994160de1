/**
 * `Unanswered<Question>`: what a pupil may see of a question. There is no answer in the type, so
 * nothing that renders it can print one. Three things about the answer remain: the room to leave,
 * the default marks, and whether several options are right.
 */
import type { RootContent } from 'mdast';
import { answerSpace, type Space } from './answer-space.ts';
import {
  arrangedMeanings,
  arrangedOptions,
  arrangedSteps,
  arrangedTerms,
  letter,
  type Version,
} from './arrange.ts';
import type { Guide } from './guide.ts';
import { mapProse } from './map-prose.ts';
import type { Block, Gap, Inline } from './prose.ts';
import type { ClozeText, Question, QuestionType } from './questions.ts';
import type { Edition } from './settings.ts';
import type { Title } from './title.ts';
import { unreachable } from './unreachable.ts';
import { firstOf } from './walk.ts';
import { bankWords } from './word-bank.ts';

interface UnansweredBase {
  id: string;
  number: number;
  marks: number | null;
  stem: Block[];
}
/** Something with a letter before it: an option, a term, a step. */
export interface Lettered {
  letter: string;
  children: Inline[];
}
/** An option: `blocks` stand below its line. */
export interface LetteredOption extends Lettered {
  blocks: Block[];
}
export interface UnansweredReview extends UnansweredBase {
  type: 'review';
  space: Space;
}
export interface UnansweredMultipleChoice extends UnansweredBase {
  type: 'multipleChoice';
  /** More than one option is right: "Select all that apply". */
  several: boolean;
  /** Lettered A, B, C … in printed order. */
  options: LetteredOption[];
}
export interface UnansweredTrueFalse extends UnansweredBase {
  type: 'trueFalse';
}
export interface UnansweredCloze extends UnansweredBase {
  type: 'cloze';
  /** The text with a `gap` in the place of each deletion. */
  text: Block[];
  /** Words to choose from, sorted; null where no bank is printed with this question. */
  bank: Title[] | null;
}
export interface UnansweredMatch extends UnansweredBase {
  type: 'match';
  labels: { terms: Title; meanings: Title };
  /** The long statements, numbered from 1 on the sheet, in printed order. */
  meanings: Inline[][];
  /** The short terms, lettered a, b, c …; there may be more of them than meanings. */
  terms: Lettered[];
}
export interface UnansweredOrdering extends UnansweredBase {
  type: 'ordering';
  steps: Lettered[];
}

interface UnansweredByType {
  review: UnansweredReview;
  multipleChoice: UnansweredMultipleChoice;
  trueFalse: UnansweredTrueFalse;
  cloze: UnansweredCloze;
  match: UnansweredMatch;
  ordering: UnansweredOrdering;
}
export type Unanswered<Q extends { type: QuestionType } = Question> = UnansweredByType[Q['type']];

/** What decides a sheet beside its guide. */
export interface SheetOptions {
  edition: Edition;
  version: Version;
}

/** And of the guide: its level (young pupils get more room) and its language (BCP 47; words are sorted by it). */
export type QuestionOptions = SheetOptions & Pick<Guide, 'level' | 'language'>;

/** What a pupil may see of a question on a sheet of this edition and version. */
export function unanswered(question: Question, options: QuestionOptions): Unanswered {
  const { id, number, marks } = question;
  const base = { id, number, marks, stem: question.children[0].children };
  switch (question.type) {
    case 'review':
      return {
        ...base,
        type: 'review',
        space: answerSpace(question, options.edition, options.level),
      };
    case 'multipleChoice': {
      const arranged = arrangedOptions(question, options.version);
      return {
        ...base,
        type: 'multipleChoice',
        several: arranged.filter(({ right }) => right).length > 1,
        options: arranged.map((option, index) => ({
          letter: letter(index).toUpperCase(),
          children: option.children[0].children,
          blocks: option.children[1].children,
        })),
      };
    }
    case 'trueFalse':
      return { ...base, type: 'trueFalse' };
    case 'cloze': {
      const [, text] = question.children;
      return {
        ...base,
        type: 'cloze',
        text: unansweredText(text),
        bank: question.bank === null ? null : bankWords(question.bank, [text], options.language),
      };
    }
    case 'match':
      return {
        ...base,
        type: 'match',
        labels: question.labels,
        meanings: arrangedMeanings(question, options.version).map(({ children }) => children),
        terms: lettered(arrangedTerms(question, options.version)),
      };
    case 'ordering':
      return {
        ...base,
        type: 'ordering',
        steps: lettered(arrangedSteps(question, options.version)),
      };
    default:
      return unreachable(question);
  }
}

function lettered(items: { children: Inline[] }[]): Lettered[] {
  return items.map(({ children }, index) => ({ letter: letter(index), children }));
}

/** A text as a pupil sees it, its gaps empty, numbered from 1. */
export function unansweredText(text: ClozeText): Block[] {
  let number = 0;
  const change = (node: RootContent): Inline[] | null => {
    if (node.type === 'deletion') {
      number += 1;
      return [{ type: 'gap', value: '', number } satisfies Gap];
    }
    // Around a gap, an address or the long form of an abbreviation would tell the word: they go.
    const tells = node.type === 'link' || node.type === 'inlineMark';
    return tells && firstOf([node], 'deletion') !== null ? mapProse(node.children, change) : null;
  };
  return mapProse(text.children, change);
}
