import type { TrueFalseEntry, UnansweredTrueFalse } from '../../guide/kinds/true-false.ts';
import { blockData } from '../data/prose-data.ts';
import { blockLines } from '../data/rough-height.ts';
import type { BlockData } from '../data/shapes.ts';
import type { PaperKind } from './paper-kind.ts';

export interface TrueFalsePart {
  t: 'trueFalse';
}
export interface TrueFalseEntryPart {
  t: 'trueFalse';
  isTrue: boolean;
  rationale: BlockData[];
}

export const trueFalse: PaperKind<
  UnansweredTrueFalse,
  TrueFalsePart,
  TrueFalseEntry,
  TrueFalseEntryPart
> = {
  part: () => ({ t: 'trueFalse' }),
  entry: ({ question: { isTrue, children } }, context) => ({
    t: 'trueFalse',
    isTrue,
    rationale: blockData(children[1].children, context),
  }),
  partLines: () => 0,
  entryLines: ({ rationale }, perLine) => 1 + blockLines(rationale, perLine),
};
