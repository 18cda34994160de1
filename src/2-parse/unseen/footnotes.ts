import type { FootnoteDefinition } from 'mdast';
import { notesReferredTo } from '../../guide/footnotes.ts';
import type { GuidePart } from '../../guide/guide.ts';
import { isAnswer } from '../../guide/node-traits.ts';
import type { GuideNode } from '../../guide/nodes.ts';
import { childrenOf } from '../../guide/walk.ts';
import type { Context } from '../context.ts';
import { reportAnswerLines, UNDER_QUESTION } from './answers.ts';
import { reportAnswersInTables } from './tables.ts';

/** Answers in the footnotes of what pupils read before they answer: each is printed below its question. */
export function reportAnswersInFootnotes(
  parts: readonly GuidePart[],
  footnotes: readonly FootnoteDefinition[],
  context: Context,
): void {
  if (footnotes.length === 0) return;
  const exercises = parts.filter(({ type }) => type === 'exercises');
  for (const { children } of notesReferredTo(referencesShown(exercises), footnotes)) {
    reportAnswerLines(children, UNDER_QUESTION, context);
    reportAnswersInTables(children, UNDER_QUESTION, context);
  }
}

function referencesShown(nodes: readonly GuideNode[]): GuideNode[] {
  return nodes.flatMap((node) => {
    if (isAnswer(node.type)) return [];
    return node.type === 'footnoteReference' ? [node] : referencesShown(childrenOf(node));
  });
}
