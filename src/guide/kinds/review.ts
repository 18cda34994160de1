import { answerSpace, type LineLimits, lineLimits, type Space } from '../answer-space.ts';
import { changeProse } from '../other-prose.ts';
import { labelNumbers, labelsOf } from '../picture-labels.ts';
import type { Block, Inline } from '../prose.ts';
import type { Review } from '../questions.ts';
import {
  answerCells,
  withAnswersInBold,
  withBlanks,
  withoutFilled,
} from '../tables-to-complete.ts';
import { listed, NO_TITLE, type Title, titleFromText } from '../title.ts';
import { wordFrom } from '../word-bank.ts';
import { type UnansweredBase, unansweredBase } from './base.ts';
import { BETWEEN_ANSWERS, type Kind, type SheetChoice } from './kind.ts';

export interface UnansweredReview extends UnansweredBase {
  type: 'review';
  space: Space;
  /** Of its lines; null where no sheet changes their number. */
  limits: LineLimits | null;
  /** Empty where the sheet gives no help. */
  hint: Block[];
  starter: Inline[];
}

export interface ReviewEntry {
  type: 'review';
  question: Review;
  /** Without tables that the answer has filled in. */
  stem: Block[];
  /** The model answer; what pupils write in a table is bold. */
  answer: Block[];
}

/** In a cell of the table for marking at a glance. */
const LONGEST_GLANCE = 100;

/** Labels by their numbers, or the cells of a table, where all of them fit in a cell; null for other answers. */
function shortAnswer(question: Review): Title | null {
  const labels = labelsOf(question);
  const words =
    labels === null
      ? answerCells(question).map(({ children }) => wordFrom(children))
      : labels.children.map(({ children: [line] }, index) => {
          const word = line?.type === 'paragraph' ? wordFrom(line.children) : NO_TITLE;
          return listed(
            [titleFromText(String(labelNumbers(labels).first + index)), word],
            '\u00a0',
          );
        });
  const all = listed(words, BETWEEN_ANSWERS);
  return all.plain === '' || all.plain.length > LONGEST_GLANCE ? null : all;
}

export const review: Kind<Review, UnansweredReview, ReviewEntry> = {
  unanswered: (question, sheet) => ({
    ...unansweredBase(question),
    stem: withBlanks(question.children[0].children),
    type: 'review',
    ...helpOf(question, sheet),
  }),
  entry: (question) => ({
    type: 'review',
    question,
    stem: withoutFilled(question),
    answer: withAnswersInBold(question),
  }),
  glances: ({ question }, versions) => {
    const short = shortAnswer(question);
    return short === null ? null : versions.map(() => ({ type: 'text', text: short }));
  },
  agrees: () => true,
  countedMarks: (question) => {
    const [, , marking] = question.children;
    const points = marking.type === 'markingPoints' ? marking.children.length : 0;
    const labels = labelsOf(question)?.children.length ?? 0;
    return points || labels || answerCells(question).length || null;
  },
  seen: ({ children: [stem, , , hint, starter] }) => [stem, hint, starter],
  taught: ({ children: [stem, , , hint, starter] }) => [stem, hint, starter],
  text: () => [],
  offered: () => [],
  arranged: () => [],
  changeAnswers: (questions) => {
    for (const question of questions) {
      const { start } = labelsOf(question) ?? {};
      changeProse(question.children.slice(1, 3));
      // The numbers stand in the picture, for everyone to see.
      Object.assign(labelsOf(question) ?? {}, { start });
    }
  },
};

/** A starter takes a line of its own. */
function helpOf(
  question: Review,
  sheet: SheetChoice,
): Pick<UnansweredReview, 'space' | 'limits' | 'hint' | 'starter'> {
  const space = answerSpace(question, sheet);
  const limits = space.kind === 'lines' ? lineLimits(question, sheet) : null;
  const [, , , hint, starter] = question.children;
  if (!sheet.help) return { space, limits, hint: [], starter: [] };
  const hasLine = space.kind === 'lines' && starter.children.length > 0;
  return {
    space: hasLine ? { ...space, lines: space.lines + 1 } : space,
    limits:
      hasLine && limits !== null ? { least: limits.least + 1, most: limits.most + 1 } : limits,
    hint: hint.children,
    starter: starter.children,
  };
}
