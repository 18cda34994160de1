import type { TrueFalseEntry } from '../../guide/kinds/true-false.ts';
import type { ProseContext } from '../data/context.ts';
import type { EntryPart, QuestionPart } from '../data/data.ts';
import { blockData } from '../data/prose-data.ts';

export function trueFalseQuestion(): QuestionPart {
  return { t: 'trueFalse' };
}

export function trueFalseEntry({ question }: TrueFalseEntry, context: ProseContext): EntryPart {
  const [, rationale] = question.children;
  return {
    t: 'trueFalse',
    isTrue: question.isTrue,
    rationale: blockData(rationale.children, context),
  };
}
