import type { List } from 'mdast';
import type { Ordering, Question, Step } from '../../guide/questions.ts';
import { type Context, placeOf, say } from '../context.ts';
import type { Group } from '../section.ts';
import { withoutTypedLabels } from '../typed-number.ts';
import { blockQuestions, blockUnder, type Form } from './block-questions.ts';
import type { Parsing } from './parsing.ts';

/** A numbered list in the right order. */
export const ordering: Parsing<Ordering> = {
  parse: ({ nodes }, context) => blockQuestions(nodes, context, FORM),
  isLike: (nodes) => nodes.some((node) => node.type === 'list' && node.ordered === true),
  expected: 'a numbered list in the right order',
  fixedOrderInVain:
    'for steps to put in order, expected it nowhere here: the sheet would print them solved',
  hasBoxes: false,
  hasAnswerParts: false,
  answered: 'the list in the right order, and the answer nowhere else',
  reportDisguised: () => {},
};

const FORM: Form<List> = {
  isExercise: (node): node is List => node.type === 'list',
  expected: 'a numbered list in the right order',
  question: (list, base, context): Ordering => ({
    type: 'ordering',
    ...base,
    children: [base.children[0], ...stepsFrom(list, context)],
  }),
};

export function orderingUnder(group: Group, context: Context): Question | null {
  return blockUnder(group, context, FORM);
}

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
