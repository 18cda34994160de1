import type { KeyEntry } from '../../guide/answer-key.ts';
import type { ProseContext } from '../data/context.ts';
import type { EntryPart, QuestionPart } from '../data/data.ts';
import { blockData } from '../data/prose-data.ts';

export function truthQuestion(): QuestionPart {
  return { t: 'truth' };
}

export function truthEntry(
  { question }: Extract<KeyEntry, { type: 'trueFalse' }>,
  context: ProseContext,
): EntryPart {
  const [, rationale] = question.children;
  return { t: 'truth', isTrue: question.isTrue, rationale: blockData(rationale.children, context) };
}
