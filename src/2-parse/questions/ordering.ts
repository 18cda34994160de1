import type { List } from 'mdast';
import type { Ordering, Step } from '../../guide/questions.ts';
import { type Context, placeOf, say } from '../context.ts';
import type { QuestionParser } from '../section.ts';
import { withoutTypedLabels } from '../typed-number.ts';
import { blockQuestions } from './block-questions.ts';

/** A numbered list in the right order. */
export const parseOrdering: QuestionParser = ({ nodes }, context) =>
  blockQuestions(nodes, context, {
    isExercise: (node): node is List => node.type === 'list',
    expected: 'a numbered list in the right order',
    question: (list, base): Ordering => ({
      type: 'ordering',
      ...base,
      children: [base.children[0], ...stepsFrom(list, context)],
    }),
  });

function stepsFrom(list: List, context: Context): Step[] {
  if (list.ordered !== true) {
    say(
      context,
      'exercises-have-their-form',
      list,
      'Unexpected list with bullets, expected a numbered list (`1.`, `2.`, `3.`) in the right order',
    );
  }
  return withoutTypedLabels(list, context.grammar).flatMap((item): Step[] => {
    const [text, ...nested] = item.children;
    if (text?.type !== 'paragraph' || nested.length > 0) {
      say(
        context,
        'exercises-have-their-form',
        item,
        'Unexpected step, expected one line of text with nothing nested under it',
      );
      return [];
    }
    return [{ type: 'step', children: text.children, ...placeOf(item) }];
  });
}
