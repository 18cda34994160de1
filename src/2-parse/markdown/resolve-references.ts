import type { Definition, Image, Link, Root, RootContent } from 'mdast';

/** `[text][ref]` and `![alt][ref]` become plain links and pictures; the definitions go. */
export function resolveReferences(root: Root): void {
  const definitions = new Map<string, Definition>();
  collect(root, definitions);
  replace(root, definitions);
}

type Holder = { children: RootContent[] };

function collect(parent: Holder, found: Map<string, Definition>): void {
  for (const child of parent.children) {
    // The first definition of a name counts (CommonMark 0.31, section 4.7).
    if (child.type === 'definition' && !found.has(child.identifier))
      found.set(child.identifier, child);
    if ('children' in child) collect(child as Holder, found);
  }
}

function replace(parent: Holder, definitions: Map<string, Definition>): void {
  parent.children = parent.children.flatMap((child): RootContent[] => {
    if ('children' in child) replace(child as Holder, definitions);
    if (child.type === 'definition') return [];
    if (child.type !== 'linkReference' && child.type !== 'imageReference') return [child];
    const target = definitions.get(child.identifier);
    if (target === undefined) return [];
    const { url, title = null } = target;
    const place = child.position === undefined ? {} : { position: child.position };
    if (child.type === 'imageReference') {
      return [{ type: 'image', url, title, alt: child.alt ?? '', ...place } satisfies Image];
    }
    return [{ type: 'link', url, title, children: child.children, ...place } satisfies Link];
  });
}
