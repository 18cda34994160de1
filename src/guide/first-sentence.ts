import type { RootContent } from 'mdast';
import type { Block } from './prose.ts';
import { plainText } from './text.ts';

/** Where a sentence may end: a full stop behind a letter or a short word ("J.", "e.g.") ends none. */
const END = /(?<![\s("“‘.]\p{L}|\.\p{L})[.!?…]["”’)\]]*(?=\s+["“‘([]*[\p{Lu}\p{N}])|[。！？]/gu;
/** Words that are always shortened. */
const SHORTENED =
  /(?:^|[\s(])(?:approx|ca|cf|dr|e\.g|etc|fig|i\.e|mr|mrs|ms|no|prof|st|vs|bzw|z\.B|p\.ex)$/iu;

/**
 * The first sentence of some prose, in the markup it has: a paragraph that ends there. Where prose begins with
 * anything but a paragraph, that block as it is.
 */
export function firstSentence(blocks: readonly Block[]): Block[] {
  const [first] = blocks;
  if (first === undefined) return [];
  if (first.type !== 'paragraph') return [first];
  const end = endOfSentence(textOf(first.children));
  return end === null ? [first] : [{ ...first, children: upTo(first.children, end) }];
}

/** @returns How many characters it has; null where the text is one sentence. */
function endOfSentence(text: string): number | null {
  for (const { index, 0: end } of text.matchAll(END)) {
    if (end.startsWith('.') && SHORTENED.test(text.slice(0, index))) continue;
    return index + end.length;
  }
  return null;
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
