import type { FootnoteDefinition, FootnoteReference } from 'mdast';
import type { Node, Parent } from 'unist';
import type { Guide } from '../../guide/guide.ts';

/** The footnotes that are referred to somewhere below these nodes. */
export function notesReferredTo(nodes: readonly Node[], guide: Guide): FootnoteDefinition[] {
  const names = new Set(nodes.flatMap(namesIn));
  return guide.footnotes.filter(({ identifier }) => names.has(identifier));
}

function namesIn(node: Node): string[] {
  if (node.type === 'footnoteReference') return [(node as FootnoteReference).identifier];
  return 'children' in node ? (node as Parent).children.flatMap(namesIn) : [];
}
