/** Copies of prose in which some of it is other prose. */
import type { RootContent } from 'mdast';
import type { Inline } from './prose.ts';

/**
 * A copy of some prose; nodes that have no others in them are shared.
 *
 * @param change What stands in a line in the place of a node; null where it stays, and what is in it is asked for.
 */
export function mapProse<Node extends RootContent>(
  nodes: readonly Node[],
  change: (node: RootContent) => readonly Inline[] | null,
): Node[] {
  const made: RootContent[] = [];
  for (const node of nodes) {
    const others = change(node);
    if (others !== null) made.push(...others);
    else if ('children' in node)
      made.push(withChildren(node, mapProse<RootContent>(node.children, change)));
    else made.push(node);
  }
  // Inline nodes give way to inline nodes, and those stand wherever one does.
  return made as Node[];
}

/** The same node around others. */
export function withChildren<Node extends RootContent>(node: Node, children: RootContent[]): Node {
  return { ...node, children };
}
