import type { Heading } from 'mdast';
import { plainText } from '../guide/text.ts';
import type { Context } from './context.ts';
import { says, saysNearly } from './words.ts';

/** What of a written answer a heading opens: `Answer`, `Marking points`; null for any other. */
export function answerPart(
  heading: Heading,
  { grammar }: Context,
): 'answer' | 'markingPoints' | null {
  const text = plainText(heading);
  if (says(grammar.answerParts.answer, text)) return 'answer';
  return saysNearly(grammar.answerParts.markingPoints, text) ? 'markingPoints' : null;
}
