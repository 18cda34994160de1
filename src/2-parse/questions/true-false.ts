import type { TrueFalse } from '../../guide/questions.ts';
import { takeAttributes } from '../attributes.ts';
import { placeOf, say, spanOf } from '../context.ts';
import {
  itemParts,
  paragraphOf,
  type QuestionParser,
  stemOf,
  unnumbered,
  unwrapped,
} from '../section.ts';
import { hasBox } from './multiple-choice.ts';

/** A task list of statements: checked means true; nested: why. */
export const parseTrueFalse: QuestionParser = ({ nodes }, context) => {
  const firstList = nodes.findIndex(({ type }) => type === 'list');
  const instruction = firstList < 0 ? nodes : nodes.slice(0, firstList);
  const questions: TrueFalse[] = [];
  for (const node of firstList < 0 ? [] : nodes.slice(firstList)) {
    if (node.type !== 'list') {
      say(
        context,
        'exercises-have-their-form',
        node,
        'Unexpected text after the statements, expected it above them, or indented under the statement it belongs to',
      );
      continue;
    }
    for (const item of node.children) {
      const parts = itemParts(item, 'a statement', context);
      if (parts === null || !hasBox(item, context)) continue;
      const { children, attributes } = takeAttributes(parts.text.children, parts.text, context);
      questions.push({
        type: 'trueFalse',
        ...unnumbered(attributes),
        isTrue: item.checked === true,
        children: [
          stemOf([paragraphOf(children, parts.text)], item),
          { type: 'rationale', children: unwrapped(parts.nested), ...spanOf(parts.nested, item) },
        ],
        ...placeOf(item),
      });
    }
  }
  return { instruction, questions, bank: null };
};
