/** What kinds of exercises and lists are told by, without being read. */
import type { ListItem, RootContent } from 'mdast';
import { plainText } from '../guide/text.ts';
import type { Context } from './context.ts';
import { hasLooseBox } from './markdown/read-markdown.ts';

export function hasList(nodes: readonly RootContent[]): boolean {
  return nodes.some(({ type }) => type === 'list');
}

export function hasBoxes(nodes: readonly RootContent[], context: Context): boolean {
  return nodes.some(
    (node) =>
      node.type === 'list' &&
      node.children.some((item) => typeof item.checked === 'boolean' || hasLooseBox(context, item)),
  );
}

/** A question in a list, or what to do ("Explain why …"), with its answer nested under it. */
export function isAnswered({ children: [first, second] }: ListItem, context: Context): boolean {
  if (first === undefined || second === undefined) return false;
  const text = plainText(first).trim();
  return isAsked(text, context) || context.grammar.patterns.command.test(text);
}

function isAsked(text: string, { grammar }: Context): boolean {
  return /[?？؟]\s*$/.test(text) || grammar.patterns.askedLine.test(text);
}

/** Questions of their own (`###`), or items of a list or a first line that ask. */
export function asks(nodes: readonly RootContent[], context: Context): boolean {
  const asked = (text: string) => isAsked(text, context);
  return nodes.some((node, index) => {
    if (node.type === 'heading') return node.depth === 3;
    if (node.type === 'list')
      return node.children.some(
        (item) => asked(plainText(item.children[0] ?? item)) || isAnswered(item, context),
      );
    return index === 0 && node.type === 'paragraph' && asked(plainText(node));
  });
}
