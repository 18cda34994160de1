import type { TrueFalse } from '../../guide/questions.ts';
import { takeAttributes } from '../attributes/take-attributes.ts';
import { type Context, placeOf, spanOf } from '../context.ts';
import {
  type ExerciseSection,
  itemParts,
  type ParsedExercises,
  paragraphOf,
  refuseAfter,
  stemOf,
  unnumbered,
  unwrapped,
} from '../section.ts';
import { hasBoxes, hasList } from '../seen-from-afar.ts';
import { shownBlocks } from '../shown-blocks.ts';
import { withoutTypedLabels } from '../typed-number.ts';
import { reportDisguisedQuestions } from '../unseen/questions.ts';
import { isTicked, refuseNestedBoxes } from './multiple-choice.ts';
import type { Parsing } from './parsing.ts';

export const trueFalse: Parsing<TrueFalse> = {
  parse: parseTrueFalse,
  isLike: (nodes, context) => hasBoxes(nodes, context) || hasList(nodes),
  expected: 'a list of statements, `- [x] true` or `- [ ] false`',
  fixedOrderInVain:
    'for a statement, expected it nowhere here: statements always stay in their order',
  hasBoxes: true,
  hasAnswerParts: false,
  answered: '`- [x] ` before a statement that is true, and why indented under it',
  reportDisguised: ({ children: [, rationale] }, context) =>
    reportDisguisedQuestions(rationale.children, 'exercises', 'answered', context),
};

/** A task list of statements: checked means true; nested: what belongs to the statement, then why. */
function parseTrueFalse({ nodes }: ExerciseSection, context: Context): ParsedExercises {
  const firstList = nodes.findIndex(({ type }) => type === 'list');
  const instruction = firstList < 0 ? nodes : nodes.slice(0, firstList);
  const questions: TrueFalse[] = [];
  refuseAfter(
    firstList < 0 ? [] : nodes.slice(firstList + 1).filter(({ type }) => type !== 'list'),
    'Unexpected text after the statements, expected it above them, or indented under the statement it belongs to',
    context,
  );
  for (const node of firstList < 0 ? [] : nodes.slice(firstList)) {
    if (node.type !== 'list') continue;
    for (const item of withoutTypedLabels(node, context.grammar)) {
      const parts = itemParts(item, 'a statement', context);
      if (parts === null) continue;
      refuseNestedBoxes(parts.nested, context);
      const { shown, reason } = shownBlocks(parts.nested);
      const { children, attributes } = takeAttributes(parts.text.children, parts.text, context);
      questions.push({
        type: 'trueFalse',
        ...unnumbered(attributes),
        isTrue: isTicked(item, context),
        children: [
          stemOf([paragraphOf(children, parts.text), ...shown], item),
          { type: 'rationale', children: unwrapped(reason), ...spanOf(reason, item) },
        ],
        ...placeOf(item),
      });
    }
  }
  return { instruction, questions, bank: null };
}
