/**
 * Walking the tree. Every node of every guide is looked at several times in a build: plain loops, and one function
 * for a whole walk.
 */
import type { GuideNode, NodeOf, NodeType } from './nodes.ts';

const NONE: readonly GuideNode[] = [];

/** What stands in a node; nothing in a leaf. */
export function childrenOf(node: GuideNode): readonly GuideNode[] {
  return 'children' in node ? node.children : NONE;
}

/** Tells of these nodes and of all below them in the order of the text, a parent before its children. */
export function walk(nodes: readonly GuideNode[], tell: (node: GuideNode) => void): void {
  for (const node of nodes) {
    tell(node);
    if ('children' in node) walk(node.children, tell);
  }
}

/** Those of one type, these nodes and all below them, in the order of the text. */
export function allOf<Type extends NodeType>(
  nodes: readonly GuideNode[],
  type: Type,
): NodeOf<Type>[] {
  const found: NodeOf<Type>[] = [];
  walk(nodes, (node) => {
    if (isOf(node, type)) found.push(node);
  });
  return found;
}

/** The first of a type among these nodes and all below them; null where there is none. */
export function firstOf<Type extends NodeType>(
  nodes: readonly GuideNode[],
  type: Type,
): NodeOf<Type> | null {
  for (const node of nodes) {
    if (isOf(node, type)) return node;
    const below = 'children' in node ? firstOf(node.children, type) : null;
    if (below !== null) return below;
  }
  return null;
}

function isOf<Type extends NodeType>(node: GuideNode, type: Type): node is NodeOf<Type> {
  return node.type === type;
}
