import type { Heading, List, ListItem, RootContent } from 'mdast';
import type { Inline } from '../guide/prose.ts';
import type {
  MarkingLevels,
  MarkingNote,
  MarkingPoint,
  MarkingPoints,
} from '../guide/questions.ts';
import { plainText } from '../guide/text.ts';
import { asBlocks } from './as-blocks.ts';
import { hasMarks } from './attributes/marks.ts';
import { type Context, placeOf, say, spanOf } from './context.ts';

/** A list gives points of one mark each; with a table in it, it is a table of levels, kept as it is. */
export function markingFrom(
  nodes: RootContent[],
  fallback: Heading,
  context: Context,
): MarkingPoints | MarkingLevels {
  const place = spanOf(nodes, fallback);
  if (nodes.some(({ type }) => type === 'table')) {
    return { type: 'markingLevels', children: asBlocks(nodes), ...place };
  }
  for (const node of nodes) {
    if (node.type === 'list') continue;
    say(
      context,
      'exercises-have-their-form',
      node,
      'Unexpected text among the marking points, expected a list with one point an item, or a table of levels',
    );
  }
  const items = nodes.filter((node) => node.type === 'list').flatMap((list) => list.children);
  return {
    type: 'markingPoints',
    children: items.map((item) => pointFrom(item, context)),
    ...place,
  };
}

/** A point with `accept: …` and `reject: …` nested under it. */
function pointFrom(item: ListItem, context: Context): MarkingPoint {
  const notes: MarkingNote[] = [];
  const text: RootContent[] = [];
  const isQuestion = refuseAsked(item, context);
  for (const node of item.children) {
    if (node.type === 'list') notes.push(...(isQuestion ? [] : notesFrom(node, context)));
    else text.push(node);
  }
  return {
    type: 'markingPoint',
    children: [{ type: 'pointText', children: asBlocks(text), ...spanOf(text, item) }, ...notes],
    ...placeOf(item),
  };
}

/** A short question, which a list of points takes in: lists that follow each other are one to Markdown. */
function refuseAsked(item: ListItem, context: Context): boolean {
  const [first] = item.children;
  const text = first === undefined ? '' : plainText(first);
  if (!hasMarks(text, context.grammar) && !/[?？]$/.test(text.trim())) return false;
  if (!item.children.some(({ type }) => type === 'list')) return false;
  say(
    context,
    'exercises-have-their-form',
    first ?? item,
    `Unexpected question among the marking points, expected a heading: \`### ${text}\``,
    { note: 'A list belongs to the list above it. Its answer stands under the heading then.' },
  );
  return true;
}

function notesFrom(list: List, context: Context): MarkingNote[] {
  const { accept, reject } = context.grammar.patterns;
  return list.children.flatMap((item): MarkingNote[] => {
    const [paragraph] = item.children;
    const text = plainText(item);
    const verdict = accept.test(text) ? 'accept' : reject.test(text) ? 'reject' : null;
    if (verdict === null || paragraph?.type !== 'paragraph') {
      say(
        context,
        'exercises-have-their-form',
        item,
        `Unexpected \`${text.slice(0, 40)}\` under a marking point, expected \`accept: …\` or \`reject: …\``,
      );
      return [];
    }
    const pattern = verdict === 'accept' ? accept : reject;
    return [
      {
        type: 'markingNote',
        verdict,
        children: withoutStart(paragraph.children, pattern),
        ...placeOf(item),
      },
    ];
  });
}

function withoutStart(children: Inline[], pattern: RegExp): Inline[] {
  const [first, ...rest] = children;
  if (first?.type === 'foreign')
    return [{ ...first, children: withoutStart(first.children, pattern) }, ...rest];
  if (first?.type !== 'text') return children;
  return [{ ...first, value: first.value.replace(pattern, '') }, ...rest];
}
