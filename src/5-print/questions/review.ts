import type { ReviewEntry, UnansweredReview } from '../../guide/kinds/review.ts';
import type { Review } from '../../guide/questions.ts';
import type { SheetWords } from '../../locale/sheet-words.ts';
import type { ProseContext } from '../data/context.ts';
import type { EntryPart, QuestionPart, SpaceData } from '../data/data.ts';
import { blockData, inlineData } from '../data/prose-data.ts';

export function reviewQuestion({ space }: UnansweredReview): QuestionPart {
  const room: SpaceData = space.kind === 'box' ? { kind: 'box', mm: space.heightMm } : space;
  return { t: 'review', space: room };
}

export function reviewEntry(
  { question }: ReviewEntry,
  context: ProseContext,
  words: SheetWords,
): EntryPart {
  const [, answer, marking] = question.children;
  const points = marking.type === 'markingPoints' ? marking.children : [];
  const levels = marking.type === 'markingLevels' ? marking.children : [];
  return {
    t: 'review',
    instead: insteadOf(question, words),
    answer: blockData(answer.children, context),
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
}

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
