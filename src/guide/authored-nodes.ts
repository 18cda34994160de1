import type { Guide, GuidePart } from './guide.ts';
import type { NodeOf, NodeType } from './nodes.ts';
import { allOf } from './walk.ts';

/**
 * Every node of a type that the author wrote, in the order of the file, each once: exercises that are
 * made from facts and key terms repeat what stands in those. Footnotes come last.
 */
export function authoredNodes<Type extends NodeType>(
  root: Guide | GuidePart,
  type: Type,
): NodeOf<Type>[] {
  if (root.type !== 'guide') return allOf([root].filter(isAuthored), type);
  return allOf([...root.children.filter(isAuthored), ...root.footnotes], type);
}

function isAuthored(part: GuidePart): boolean {
  return part.type !== 'exercises' || part.origin === 'authored';
}
