import type { FootnoteDefinition } from 'mdast';
import type { GuideNode } from './nodes.ts';
import { walk } from './walk.ts';

/** The footnotes that are referred to somewhere below these nodes, or in such a footnote, in their own order. */
export function notesReferredTo(
  nodes: readonly GuideNode[],
  footnotes: readonly FootnoteDefinition[],
): FootnoteDefinition[] {
  if (footnotes.length === 0) return [];
  const names = new Set<string>();
  const collect = (node: GuideNode): void => {
    if (node.type !== 'footnoteReference' || names.has(node.identifier)) return;
    names.add(node.identifier);
    const named = footnotes.filter(({ identifier }) => identifier === node.identifier);
    walk(named, collect);
  };
  walk(nodes, collect);
  return footnotes.filter(({ identifier }) => names.has(identifier));
}
