import type { List, ListItem, RootContent } from 'mdast';
import type { MultipleChoice, Option } from '../../guide/questions.ts';
import { allOf } from '../../guide/walk.ts';
import { isTold } from '../../messages/told.ts';
import { type Context, placeOf, say, sourceOf, spanOf } from '../context.ts';
import { hasLooseBox } from '../markdown/read-markdown.ts';
import { inPlaces } from '../option-order.ts';
import {
  type ExerciseSection,
  type Group,
  groupsOf,
  isTaskList,
  itemParts,
  type ParsedExercises,
  refuseAfter,
  stemFromHeading,
  unnumbered,
  unwrapped,
} from '../section.ts';
import { asks, hasBoxes } from '../seen-from-afar.ts';
import { shownBlocks } from '../shown-blocks.ts';
import { withoutTypedLabels } from '../typed-number.ts';
import { startsUnseen } from '../unseen/headings.ts';
import { reportDisguisedQuestions, reportTypedIn } from '../unseen/questions.ts';
import type { Parsing } from './parsing.ts';
import { type UnderHeading, withItsParts } from './structured.ts';

export const multipleChoice: Parsing<MultipleChoice> = {
  parse: parseMultipleChoice,
  isLike: (nodes, context) => hasBoxes(nodes, context) || asks(nodes, context),
  expected: '`### ` and a question, a list of `- [x] right` and `- [ ] wrong` under it',
  fixedOrderInVain: null,
  hasBoxes: true,
  hasAnswerParts: false,
  answered: '`- [x] ` before the right option, and why indented under an option',
  reportDisguised: ({ children: [, ...options] }, context) => {
    for (const option of options) {
      const [{ children, position }, , rationale] = option.children;
      reportTypedIn({ type: 'paragraph', children, ...(position && { position }) }, context);
      reportDisguisedQuestions(rationale.children, 'exercises', 'answered', context);
    }
  },
};

/** `### stem`, then a task list: `- [x]` right, `- [ ]` wrong; under its option: what belongs to it, then the rationale. */
function parseMultipleChoice({ nodes }: ExerciseSection, context: Context): ParsedExercises {
  const { before, groups } = groupsOf(nodes, context);
  // Under a question that Markdown does not see, its message is enough.
  const isUnseen = before.some((node) => startsUnseen(node, context));
  for (const node of isUnseen ? [] : before.filter(isTaskList)) {
    say(
      context,
      'exercises-have-their-form',
      node,
      'Unexpected options without a question, expected `### ` and the question above them',
    );
  }
  return {
    instruction: before.filter((node) => !isTaskList(node)),
    questions: groups.flatMap((group) => withItsParts(group, context, FORM)),
    bank: null,
  };
}

const FORM: UnderHeading = {
  whole: choiceUnder,
  part: choiceUnder,
  tells: (node) => allOf([node], 'listItem').some(({ checked }) => typeof checked === 'boolean'),
};

export function choiceUnder(group: Group, context: Context): MultipleChoice {
  const at = group.nodes.findIndex((node) => node.type === 'list' && isOptionList(node, context));
  const list = group.nodes[at];
  const under = at < 0 ? group.nodes : group.nodes.slice(0, at);
  const after = at < 0 ? [] : group.nodes.slice(at + 1);
  if (list === undefined && !group.nodes.some((node) => isTold(context.file, node.position))) {
    reportNoOptions(group, context);
  }
  refuseAfter(
    after,
    'Unexpected text after the options, expected it above them, or indented under the option it belongs to',
    context,
  );
  const { stem, attributes } = stemFromHeading(group, under, context);
  const options =
    list?.type === 'list' ? inPlaces(optionsFrom(list, context), context.grammar) : [];
  return {
    type: 'multipleChoice',
    ...unnumbered(attributes),
    children: [stem, ...options],
    ...spanOf([group.heading, ...group.nodes], group.heading),
  };
}

/** What looks like options, a list without boxes or lines with letters, is told where it stands. */
function reportNoOptions({ heading, nodes }: Group, context: Context): void {
  for (const node of nodes) {
    const [first, ...others] = optionLines(node, context);
    if (first === undefined || others.length === 0) continue;
    const reason = `Unexpected options without boxes, expected \`- [x] ${first}\` where that is right, and \`- [ ] ${first}\` where it is not`;
    say(context, 'exercises-have-their-form', node, reason);
    return;
  }
  say(
    context,
    'exercises-have-their-form',
    heading,
    'Unexpected question without options, expected a list of `- [x] right` and `- [ ] wrong` under it',
  );
}

const LETTERED = /^\(?[a-h][.)]\s+/i;

/** The words of what may be options. */
function optionLines(node: RootContent, context: Context): string[] {
  if (node.type === 'list') {
    return node.children.map(
      (item) =>
        sourceOf(context, item)
          .replace(/^\S+\s+/, '')
          .split('\n')[0] ?? '',
    );
  }
  if (node.type !== 'paragraph') return [];
  const lines = sourceOf(context, node)
    .split('\n')
    .map((line) => line.trim());
  return lines.every((line) => LETTERED.test(line))
    ? lines.map((line) => line.replace(LETTERED, ''))
    : [];
}

function isOptionList(list: List, context: Context): boolean {
  return isTaskList(list) || list.children.some((item) => hasLooseBox(context, item));
}

function optionsFrom(list: List, context: Context): Option[] {
  return withoutTypedLabels(list, context.grammar).flatMap((item): Option[] => {
    const parts = itemParts(item, 'an option', context);
    if (parts === null) return [];
    const { text, nested } = parts;
    refuseNestedBoxes(nested, context);
    const { shown, reason } = shownBlocks(nested);
    return [
      {
        type: 'option',
        right: isTicked(item, context),
        stays: null,
        rank: null,
        children: [
          { type: 'optionText', children: text.children, ...placeOf(text) },
          { type: 'optionBlocks', children: shown, ...spanOf(shown, item) },
          { type: 'rationale', children: unwrapped(reason), ...spanOf(reason, item) },
        ],
        ...placeOf(item),
      },
    ];
  });
}

/** An option that was indented by accident would be hidden as the rationale of the one above. */
export function refuseNestedBoxes(nested: RootContent[], context: Context): void {
  const list = nested.find(isTaskList);
  if (list === undefined) return;
  say(
    context,
    'exercises-have-their-form',
    list,
    'Unexpected box under another one, expected all boxes of a list at the same distance from the margin',
  );
}

/**
 * What the author meant by an item's box. Reports an item without one; one that is badly spaced is
 * told of by `task-boxes-are-tight`.
 */
export function isTicked(item: ListItem, context: Context): boolean {
  if (typeof item.checked === 'boolean') return item.checked;
  const loose = hasLooseBox(context, item);
  if (!loose) {
    say(
      context,
      'exercises-have-their-form',
      item,
      'Unexpected item without a box, expected `- [ ] ` or `- [x] ` before it',
    );
  }
  return loose && /^\S+\s+\[\s*x/i.test(sourceOf(context, item));
}
