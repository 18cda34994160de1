import type { FootnoteDefinition, FootnoteReference } from 'mdast';
import type { Node, Parent } from 'unist';

/** The footnotes that are referred to somewhere below these nodes, or in such a footnote, in their own order. */
export function notesReferredTo(
  nodes: readonly Node[],
  footnotes: readonly FootnoteDefinition[],
): FootnoteDefinition[] {
  const names = new Set<string>();
  const collect = (node: Node): void => {
    if ('children' in node) for (const child of (node as Parent).children) collect(child);
    if (node.type !== 'footnoteReference') return;
    const { identifier } = node as FootnoteReference;
    if (names.has(identifier)) return;
    names.add(identifier);
    for (const note of footnotes) if (note.identifier === identifier) collect(note);
  };
  for (const node of nodes) collect(node);
  return footnotes.filter(({ identifier }) => names.has(identifier));
}
