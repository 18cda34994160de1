import type { Block, ReviewDraft, Rich } from '../draft.ts';
import { paragraph } from '../rich.ts';

/** A written answer, and others that are as right: these are accepted for its point. */
export function shortAnswer(
  asked: Pick<ReviewDraft, 'line' | 'marks' | 'stem'>,
  [best = [], ...others]: readonly Rich[],
  reasons: readonly Block[],
): ReviewDraft {
  return {
    type: 'review',
    ...asked,
    shown: [],
    answer: [paragraph(best), ...reasons],
    points: others.length === 0 ? [] : [{ text: best, accept: others }],
  };
}
