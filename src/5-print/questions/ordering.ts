import type { KeyEntry } from '../../guide/answer-key.ts';
import type { UnansweredOrdering } from '../../guide/unanswered.ts';
import type { ProseContext } from '../data/context.ts';
import type { EntryPart, QuestionPart } from '../data/data.ts';
import { letteredData } from '../data/lettered-data.ts';
import { inlineData } from '../data/prose-data.ts';

export function orderingQuestion(
  { steps }: UnansweredOrdering,
  context: ProseContext,
): QuestionPart {
  return { t: 'ordering', steps: letteredData(steps, context) };
}

export function orderingEntry(
  { steps }: Extract<KeyEntry, { type: 'ordering' }>,
  context: ProseContext,
): EntryPart {
  return {
    t: 'ordering',
    steps: steps.map(({ step, letters }) => ({ letters, c: inlineData(step.children, context) })),
  };
}
