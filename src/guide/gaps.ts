import type { RootContent } from 'mdast';
import { mapProse } from './map-prose.ts';
import type { Block, Gap, Inline } from './prose.ts';
import { firstOf } from './walk.ts';

/** A text as a pupil sees it, its gaps empty, numbered from 1. */
export function withGaps(text: readonly Block[]): Block[] {
  let number = 0;
  const change = (node: RootContent): Inline[] | null => {
    if (node.type === 'deletion') {
      number += 1;
      return [{ type: 'gap', value: '', number } satisfies Gap];
    }
    // Around a gap, an address or the long form of an abbreviation would tell the word: they go.
    const tells = node.type === 'link' || node.type === 'inlineMark';
    return tells && firstOf([node], 'deletion') !== null ? mapProse(node.children, change) : null;
  };
  return mapProse(text, change);
}

/** Every gap as the word "gap". */
export function withGapsNamed<Node extends RootContent>(text: readonly Node[]): Node[] {
  return mapProse(text, (node) =>
    node.type === 'deletion' ? [{ type: 'text', value: 'gap' }] : null,
  );
}
