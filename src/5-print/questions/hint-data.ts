import type { Unanswered } from '../../guide/kinds/kinds.ts';
import type { SheetWords } from '../../locale/sheet-words.ts';
import type { ProseContext } from '../data/context.ts';
import { blockData } from '../data/prose-data.ts';
import type { BlockData, InlineData } from '../data/shapes.ts';

/** Below what is asked, as a part of it. */
export function hintData(
  question: Unanswered,
  context: ProseContext,
  words: SheetWords,
): BlockData[] {
  if (question.type !== 'review' || question.hint.length === 0) return [];
  const name: InlineData = { t: 'strong', c: [words.hint] };
  const [first, ...others] = blockData(question.hint, context);
  if (first?.t === 'par') return [{ t: 'par', c: [name, ' ', ...first.c] }, ...others];
  return [{ t: 'par', c: [name] }, ...(first === undefined ? [] : [first]), ...others];
}
