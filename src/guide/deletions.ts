import type { Node, Parent } from 'unist';
import type { Deletion } from './prose.ts';

/** Every deletion below a node, in the order of the text. */
export function deletionsIn(node: Node): Deletion[] {
  if (isDeletion(node)) return [node];
  return 'children' in node ? (node as Parent).children.flatMap(deletionsIn) : [];
}

export function isDeletion(node: Node): node is Deletion {
  return node.type === 'deletion';
}
