import type { OrderingEntry, UnansweredOrdering } from '../../guide/kinds/ordering.ts';
import { letteredData } from '../data/lettered-data.ts';
import { inlineData } from '../data/prose-data.ts';
import { inlineLines, sum } from '../data/rough-height.ts';
import type { InlineData, LetteredData } from '../data/shapes.ts';
import type { PaperKind } from './paper-kind.ts';

export interface OrderingPart {
  t: 'ordering';
  steps: LetteredData[];
}
export interface OrderingEntryPart {
  t: 'ordering';
  /** `letters`: one per version. */
  steps: { letters: string[]; c: InlineData[] }[];
}

export const ordering: PaperKind<
  UnansweredOrdering,
  OrderingPart,
  OrderingEntry,
  OrderingEntryPart
> = {
  part: ({ steps }, context) => ({ t: 'ordering', steps: letteredData(steps, context) }),
  entry: ({ steps }, context) => ({
    t: 'ordering',
    steps: steps.map(({ step, letters }) => ({ letters, c: inlineData(step.children, context) })),
  }),
  partLines: ({ steps }, perLine) => 4 + sum(steps.map(({ c }) => inlineLines(c, perLine))),
  entryLines: ({ steps }, perLine) => sum(steps.map(({ c }) => inlineLines(c, perLine))),
};
