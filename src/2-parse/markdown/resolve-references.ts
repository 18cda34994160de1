import type { Definition, Image, Link, Root } from 'mdast';
import type { GuideNode } from '../../guide/nodes.ts';
import { allOf } from '../../guide/walk.ts';
import { placeOf } from '../context.ts';
import { replaceBelow } from './replace-children.ts';

/** `[text][ref]` and `![alt][ref]` become plain links and pictures; the definitions go. */
export function resolveReferences(root: Root): void {
  const definitions = new Map<string, Definition>();
  for (const node of allOf([root], 'definition')) {
    // The first definition of a name counts (CommonMark 0.31, section 4.7).
    if ('identifier' in node && !definitions.has(node.identifier))
      definitions.set(node.identifier, node);
  }
  const change = (node: GuideNode): GuideNode[] | null => {
    if (node.type === 'definition') return [];
    if (node.type !== 'linkReference' && node.type !== 'imageReference') return null;
    const target = definitions.get(node.identifier);
    if (target === undefined) return [];
    const { url, title = null } = target;
    if (node.type === 'imageReference') {
      return [{ type: 'image', url, title, alt: node.alt ?? '', ...placeOf(node) } satisfies Image];
    }
    replaceBelow(node, change);
    return [{ type: 'link', url, title, children: node.children, ...placeOf(node) } satisfies Link];
  };
  replaceBelow(root, change);
}
