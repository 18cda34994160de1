import type { RootContent } from 'mdast';
import type { Block } from '../../guide/prose.ts';
import { plainText } from '../../guide/text.ts';
import { firstSentence as firstOfText } from '../../locale/sentences.ts';

/**
 * The first sentence of some prose, in the markup it has: a paragraph that ends there. Where prose begins with
 * anything but a paragraph, that block as it is.
 *
 * @param language BCP 47.
 */
export function firstSentence(blocks: readonly Block[], language: string): Block[] {
  const [first] = blocks;
  if (first === undefined) return [];
  if (first.type !== 'paragraph') return [first];
  const text = textOf(first.children);
  const start = text.length - text.trimStart().length;
  const { length } = firstOfText(text, language);
  return [{ ...first, children: upTo(first.children, start + length) }];
}

/** As long as its nodes are: what is no text counts as what is read in its place. */
function textOf(nodes: readonly RootContent[]): string {
  return nodes.map(lineOf).join('');
}

function lineOf(node: RootContent): string {
  if (node.type === 'text') return node.value;
  if ('children' in node && node.type !== 'deletion') return textOf(node.children);
  return plainText(node);
}

function upTo<Node extends RootContent>(nodes: readonly Node[], end: number): Node[] {
  const kept: Node[] = [];
  let left = end;
  for (const node of nodes) {
    if (left <= 0) break;
    const { length } = lineOf(node);
    if (length <= left) kept.push(node);
    else if (node.type === 'text') kept.push({ ...node, value: node.value.slice(0, left) });
    else if ('children' in node)
      kept.push({ ...node, children: upTo<RootContent>(node.children, left) });
    left -= length;
  }
  return kept;
}
