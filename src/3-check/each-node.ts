import type { Node, Parent } from 'unist';
import type { Guide, GuidePart } from '../guide/guide.ts';

/**
 * Every node of a type that the author wrote, in the order of the file, each once: exercises that are
 * made from facts and key terms repeat what stands in those. Footnotes come last.
 */
export function eachNode(
  root: Guide | GuidePart,
  type: 'link' | 'image' | 'heading' | 'table',
  tell: (node: Node) => void,
): void {
  const walk = (node: Node) => {
    if (node.type === 'exercises' && 'origin' in node && node.origin !== 'authored') return;
    if (node.type === type) tell(node);
    if ('children' in node) for (const child of (node as Parent).children) walk(child);
  };
  walk(root);
  if (root.type === 'guide') for (const footnote of root.footnotes) walk(footnote);
}
