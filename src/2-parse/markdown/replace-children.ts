import type { GuideNode } from '../../guide/nodes.ts';

type ParentNode = Extract<GuideNode, { children: unknown }>;

/**
 * Puts others in the place of nodes below a parent, in the tree itself.
 *
 * @param change What stands in the place of a node; null where it stays, and what is in it is asked for.
 */
export function replaceBelow(
  parent: ParentNode,
  change: (node: GuideNode, parent: ParentNode) => readonly GuideNode[] | null,
): void {
  const { children } = parent;
  let made: GuideNode[] | null = null;
  let index = 0;
  for (const node of children) {
    const others = change(node, parent);
    if (others !== null) {
      made ??= children.slice(0, index);
      made.push(...others);
    } else {
      if ('children' in node) replaceBelow(node, change);
      made?.push(node);
    }
    index += 1;
  }
  if (made !== null) setChildren(parent, made);
}

/** Gives a node other children, which have to be such as it may have. */
export function setChildren(parent: ParentNode, children: readonly GuideNode[]): void {
  // What stood for inline nodes is inline, and what stood for blocks are blocks: the compiler can't follow that.
  parent.children = children as never;
}
