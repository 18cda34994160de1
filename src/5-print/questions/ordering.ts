import type { OrderingEntry, UnansweredOrdering } from '../../guide/kinds/ordering.ts';
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

export function orderingEntry({ steps }: OrderingEntry, context: ProseContext): EntryPart {
  return {
    t: 'ordering',
    steps: steps.map(({ step, letters }) => ({ letters, c: inlineData(step.children, context) })),
  };
}
