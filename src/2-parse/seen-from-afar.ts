/** What kinds of exercises and lists are told by, without being read. */
import type { RootContent } from 'mdast';
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

/** Questions of their own (`###`), or items of a list or a first line that ask. */
export function asks(nodes: readonly RootContent[], { grammar }: Context): boolean {
  const asked = (text: string) => /[?？؟]\s*$/.test(text) || grammar.patterns.askedLine.test(text);
  return nodes.some((node, index) => {
    if (node.type === 'heading') return node.depth === 3;
    if (node.type === 'list')
      return node.children.some((item) => asked(plainText(item.children[0] ?? item)));
    return index === 0 && node.type === 'paragraph' && asked(plainText(node));
  });
}
