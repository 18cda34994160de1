import type { List, ListItem, RootContent } from 'mdast';
import type { MultipleChoice, Option } from '../../guide/questions.ts';
import { type Context, placeOf, say, spanOf } from '../context.ts';
import { hasLooseBox } from '../markdown/read-markdown.ts';
import {
  type Group,
  groupsOf,
  isTaskList,
  itemParts,
  type QuestionParser,
  stemFromHeading,
  unnumbered,
  unwrapped,
} from '../section.ts';

/** `### stem`, then a task list: `- [x]` right, `- [ ]` wrong, the rationale nested under its option. */
export const parseMultipleChoice: QuestionParser = ({ nodes }, context) => {
  const { before, groups } = groupsOf(nodes);
  for (const node of before.filter(isTaskList)) {
    say(
      context,
      'exercises-have-their-form',
      node,
      'Unexpected options without a question, expected `### ` and the question above them',
    );
  }
  return {
    instruction: before.filter((node) => !isTaskList(node)),
    questions: groups.map((group) => questionFrom(group, context)),
    bank: null,
  };
};

function questionFrom(group: Group, context: Context): MultipleChoice {
  const at = group.nodes.findIndex((node) => node.type === 'list' && isOptionList(node, context));
  const list = group.nodes[at];
  const under = at < 0 ? group.nodes : group.nodes.slice(0, at);
  const after = at < 0 ? [] : group.nodes.slice(at + 1);
  if (list === undefined) {
    say(
      context,
      'exercises-have-their-form',
      group.heading,
      'Unexpected question without options, expected a list of `- [x] right` and `- [ ] wrong` under it',
    );
  }
  for (const node of after) {
    say(
      context,
      'exercises-have-their-form',
      node,
      'Unexpected text after the options, expected it above them, or indented under the option it belongs to',
    );
  }
  const { stem, attributes } = stemFromHeading(group, under, context);
  const options = list?.type === 'list' ? optionsFrom(list, context) : [];
  return {
    type: 'multipleChoice',
    ...unnumbered(attributes),
    children: [stem, ...options],
    ...spanOf([group.heading, ...group.nodes], group.heading),
  };
}

function isOptionList(list: List, context: Context): boolean {
  return isTaskList(list) || list.children.some((item) => hasLooseBox(context, item));
}

function optionsFrom(list: List, context: Context): Option[] {
  return list.children.flatMap((item): Option[] => {
    const parts = itemParts(item, 'an option', context);
    if (parts === null || !hasBox(item, context)) return [];
    const { text, nested } = parts;
    return [
      {
        type: 'option',
        right: item.checked === true,
        children: [
          { type: 'optionText', children: text.children, ...placeOf(text) },
          { type: 'rationale', children: unwrapped(nested), ...spanOf(nested, item) },
        ],
        ...placeOf(item),
      },
    ];
  });
}

/** Reports an item without a box; one whose box is badly spaced is told of by `task-boxes-are-tight`. */
export function hasBox(item: ListItem, context: Context): boolean {
  if (typeof item.checked === 'boolean') return true;
  if (!hasLooseBox(context, item as RootContent)) {
    say(
      context,
      'exercises-have-their-form',
      item,
      'Unexpected item without a box, expected `- [ ] ` or `- [x] ` before it',
    );
  }
  return false;
}
