import type { Heading } from 'mdast';
import type { Node } from 'unist';
import { isSingle } from '../guide/parts.ts';
import type { Question, SectionType, SingleQuestion } from '../guide/questions.ts';
import { type Context, say } from './context.ts';
import { parsingOf } from './questions/by-type.ts';

/** Reports `attributes-are-readable` at each question that has no order to keep. */
export function refuseFixedOrder(questions: readonly Question[], context: Context): void {
  for (const question of questions.filter(isSingle)) {
    const [stem] = question.children;
    const place = stem.position === undefined ? question : stem;
    if (question.fixedOrder) refuse(question.type, place, context);
  }
}

/** `(fixed order)` in a section's heading: for all its questions, or told of once. */
export function fixOrderOf(
  questions: readonly SingleQuestion[],
  heading: Heading,
  context: Context,
): void {
  const [first] = questions;
  if (first === undefined || refuse(first.type, heading, context)) return;
  for (const question of questions) question.fixedOrder = true;
}

function refuse(type: SectionType, place: Node, context: Context): boolean {
  const why = parsingOf(type).fixedOrderInVain;
  if (why === null) return false;
  say(context, 'attributes-are-readable', place, `Unexpected \`fixed order\` ${why}`);
  return true;
}
