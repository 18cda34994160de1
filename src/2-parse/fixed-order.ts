import type { Heading } from 'mdast';
import type { Node } from 'unist';
import type { Question, QuestionType } from '../guide/questions.ts';
import { type Context, say } from './context.ts';

/** What `fixed order` would do to a kind of question; null where it keeps something in order. */
const IN_VAIN = {
  multipleChoice: null,
  match: null,
  ordering:
    'for steps to put in order, expected it nowhere here: the sheet would print them solved',
  review: 'for a written answer, expected it after a question with options, or a match',
  trueFalse: 'for a statement, expected it nowhere here: statements always stay in their order',
  cloze: 'for a text with gaps, expected it nowhere here: its sentences always stay in their order',
} as const satisfies Record<QuestionType, string | null>;

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
  const why = IN_VAIN[type];
  if (why === null) return false;
  say(context, 'attributes-are-readable', place, `Unexpected \`fixed order\` ${why}`);
  return true;
}
