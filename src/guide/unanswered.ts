/**
 * `Unanswered<Question>`: what a pupil may see of a question. There is no answer in the type, so
 * nothing that renders it can print one. Three things about the answer remain: the room to leave,
 * the default marks, and whether several options are right.
 */
import type { Node, Parent } from 'unist';
import { answerSpace, type Space } from './answer-space.ts';
import {
  arrangedMeanings,
  arrangedOptions,
  arrangedSteps,
  arrangedTerms,
  letter,
  type Version,
} from './arrange.ts';
import { deletionsIn, isDeletion } from './deletions.ts';
import type { Guide } from './guide.ts';
import type { Block, Gap, Inline } from './prose.ts';
import type { ClozeText, Question, QuestionType } from './questions.ts';
import type { Edition } from './settings.ts';
import type { Title } from './title.ts';
import { unreachable } from './unreachable.ts';
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

/** Around a gap, an address or the long form of an abbreviation would tell the word: they go. */
const TELLING = new Set(['link', 'inlineMark']);

/** A text as a pupil sees it, its gaps empty. */
export function unansweredText(text: ClozeText): Block[] {
  return withGaps(text.children);
}

/** A copy of the text in which every deletion is a gap, numbered from 1. */
function withGaps(blocks: Block[]): Block[] {
  let number = 0;
  const copy = (node: Node): Node[] => {
    if (isDeletion(node)) {
      number += 1;
      const gap: Gap = { type: 'gap', value: '', number };
      return [gap];
    }
    if (!('children' in node)) return [node];
    const telling = TELLING.has(node.type) && deletionsIn(node).length > 0;
    const children = (node as Parent).children.flatMap(copy);
    return telling ? children : [{ ...node, children } as Node];
  };
  return blocks.flatMap((block) => copy(block) as Block[]);
}
