import type { Element } from 'hast';
import type { Fragment } from '../prose.ts';
import type { Next, Place } from './step.ts';

/** The notes at a fragment's end: a named list instead of a section under a heading of its own. */
export function asFootnotes({ node }: Place, { id, context }: Fragment): Next {
  if (!('dataFootnotes' in node.properties)) return 'inside';
  node.tagName = 'div';
  node.properties = { className: ['footnotes'] };
  node.children = node.children.filter(
    (child) => child.type === 'element' && child.tagName === 'ol',
  );
  for (const list of node.children) {
    if (list.type !== 'element') continue;
    list.properties.ariaLabel = context.words.footnotes.label;
    for (const note of list.children) {
      if (note.type === 'element') note.properties.id = `${id}-${note.properties.id}`;
    }
  }
  return 'inside';
}

export function pointLink({ node, index, siblings }: Place, fragment: Fragment): Next {
  const { properties } = node;
  const { href } = properties;
  const isBack = 'dataFootnoteBackref' in properties;
  if (isBack || 'dataFootnoteRef' in properties) return pointNote(node, isBack, fragment);
  const target = typeof href === 'string' ? fragment.context.targets.link(href) : null;
  if (target !== null) {
    properties.href = target;
    return 'inside';
  }
  siblings.splice(index, 1, ...node.children);
  return 'again';
}

/** From a reference to its note, or back: ids of this fragment, and words for the way back. */
function pointNote({ properties }: Element, isBack: boolean, { id, context }: Fragment): Next {
  const { backTo } = context.words.footnotes;
  properties.href = `#${id}-${String(properties.href).slice(1)}`;
  if (isBack) properties.ariaLabel = backTo(String(properties.ariaLabel));
  else properties.id = `${id}-${properties.id}`;
  return 'inside';
}
