import type { Heading } from 'mdast';
import type { Node } from 'unist';
import type { Question, QuestionType } from '../guide/questions.ts';
import { type Context, say } from './context.ts';
import { parsingOf } from './questions/by-type.ts';

/** Reports `attributes-are-readable` at each question that has no order to keep. */
export function refuseFixedOrder(questions: readonly Question[], context: Context): void {
  for (const question of questions) {
    const [stem] = question.children;
    const place = stem.position === undefined ? question : stem;
    if (question.fixedOrder) refuse(question.type, place, context);
  }
}

/** `(fixed order)` in a section's heading: for all its questions, or told of once. */
export function fixOrderOf(
  questions: readonly Question[],
  heading: Heading,
  context: Context,
): void {
  const [first] = questions;
  if (first === undefined || refuse(first.type, heading, context)) return;
  for (const question of questions) question.fixedOrder = true;
}

function refuse(type: QuestionType, place: Node, context: Context): boolean {
  const why = parsingOf(type).fixedOrderInVain;
  if (why === null) return false;
  say(context, 'attributes-are-readable', place, `Unexpected \`fixed order\` ${why}`);
  return true;
}
