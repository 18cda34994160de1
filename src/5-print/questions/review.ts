import type { ReviewEntry, UnansweredReview } from '../../guide/kinds/review.ts';
import type { Review } from '../../guide/questions.ts';
import type { SheetWords } from '../../locale/sheet-words.ts';
import { blockData, inlineData } from '../data/prose-data.ts';
import { blockLines, inlineLines, sum } from '../data/rough-height.ts';
import type { BlockData, InlineData } from '../data/shapes.ts';
import { type SpaceData, spaceData, spaceLines } from './answer-space.ts';
import type { PaperKind } from './paper-kind.ts';

export interface ReviewPart {
  t: 'review';
  /** How it begins; may be empty. */
  starter: InlineData[];
  space: SpaceData;
}
export interface ReviewEntryPart {
  t: 'review';
  /** Said in the place of an answer; empty where there is one. */
  instead: string;
  answer: BlockData[];
  'points-heading': string;
  points: { text: BlockData[]; notes: { accept: boolean; c: InlineData[] }[] }[];
  levels: BlockData[];
}

export const review: PaperKind<UnansweredReview, ReviewPart, ReviewEntry, ReviewEntryPart> = {
  part: ({ space, limits, starter }, context, words) => ({
    t: 'review',
    starter: inlineData(starter, context),
    space: spaceData(space, limits, words),
  }),
  entry: ({ question, answer }, context, words) => {
    const [, , marking] = question.children;
    const points = marking.type === 'markingPoints' ? marking.children : [];
    const levels = marking.type === 'markingLevels' ? marking.children : [];
    return {
      t: 'review',
      instead: insteadOf(question, words),
      answer: blockData(answer, context),
      'points-heading': pointsHeading(points.length, question.marks, words),
      points: points.map(({ children: [point, ...notes] }) => ({
        text: blockData(point.children, context),
        notes: notes.map(({ verdict, children }) => ({
          accept: verdict === 'accept',
          c: inlineData(children, context),
        })),
      })),
      levels: blockData(levels, context),
    };
  },
  partLines: ({ space }) => spaceLines(space),
  entryLines: ({ answer, levels, points }, perLine) => {
    const each = points.map(
      ({ text, notes }) =>
        blockLines(text, perLine) + sum(notes.map(({ c }) => inlineLines(c, perLine))),
    );
    return 2 + blockLines([...answer, ...levels], perLine) + sum(each);
  },
};

/** What stands in the place of an answer; empty where there is one, or points to mark by. */
function insteadOf({ open, children }: Review, { key }: SheetWords): string {
  const [, answer, marking] = children;
  if (answer.children.length > 0) return '';
  if (open) return key.openQuestion;
  return marking.children.length > 0 ? '' : key.noModelAnswer;
}

/** One mark a point; where there are more points than marks, any of them count up to the marks. */
function pointsHeading(points: number, marks: number | null, { key }: SheetWords): string {
  if (marks === null || points === marks) return key.pointsOneEach;
  return points > marks ? key.pointsUpTo(marks) : key.points;
}
