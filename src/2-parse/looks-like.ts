import type { RootContent } from 'mdast';
import { plainText } from '../guide/text.ts';
import { hasMarks } from './attributes/marks.ts';
import type { Context } from './context.ts';
import { hasLooseBox } from './markdown/read-markdown.ts';
import { holdsBold } from './section.ts';
import type { LooksLike, SectionName } from './words.ts';

type Test = (nodes: readonly RootContent[], context: Context) => boolean;

/** What each section is made of, seen from afar. */
const LIKE = {
  review: (nodes, context) => asks(nodes, context),
  multipleChoice: (nodes, context) => hasBoxes(nodes, context) || asks(nodes, context),
  trueFalse: (nodes, context) => hasBoxes(nodes, context) || hasList(nodes),
  cloze: (nodes) => nodes.some((node) => holdsBold(node) || /_{3,}/.test(plainText(node))),
  match: (nodes) => nodes.some(({ type }) => type === 'table'),
  ordering: (nodes) => nodes.some((node) => node.type === 'list' && node.ordered === true),
  facts: (nodes) => hasList(nodes),
  keyTerms: (nodes) => hasList(nodes),
  // Any text would do, so that none tells them from other prose.
  definition: () => false,
  summary: () => false,
} as const satisfies Record<SectionName, Test>;

/** Whether what stands under a heading looks like exercises of a kind, or bears marks. */
export function lookingLike(nodes: readonly RootContent[], context: Context): LooksLike {
  return (name) =>
    LIKE[name](nodes, context) ||
    nodes.some((node) => node.type !== 'code' && hasMarks(plainText(node), context.grammar));
}

function hasList(nodes: readonly RootContent[]): boolean {
  return nodes.some(({ type }) => type === 'list');
}

function hasBoxes(nodes: readonly RootContent[], context: Context): boolean {
  return nodes.some(
    (node) =>
      node.type === 'list' &&
      node.children.some((item) => typeof item.checked === 'boolean' || hasLooseBox(context, item)),
  );
}

/** Questions of their own (`###`), or items of a list or a first line that ask. */
function asks(nodes: readonly RootContent[], { grammar }: Context): boolean {
  const asked = (text: string) => /[?？؟]\s*$/.test(text) || grammar.patterns.askedLine.test(text);
  return nodes.some((node, index) => {
    if (node.type === 'heading') return node.depth === 3;
    if (node.type === 'list')
      return node.children.some((item) => asked(plainText(item.children[0] ?? item)));
    return index === 0 && node.type === 'paragraph' && asked(plainText(node));
  });
}
