import type { Element, ElementContent } from 'hast';
import type { Fragment } from '../prose.ts';
import type { Next, Place } from './step.ts';

/** Pictures get their size, so that nothing jumps; one that can't be shown leaves its text. */
export function picture({ node, parent, index, siblings }: Place, fragment: Fragment): Next {
  const { context } = fragment;
  const { src, alt } = node.properties;
  const target = typeof src === 'string' ? context.targets.picture(src) : null;
  if (target === null) {
    siblings[index] = { type: 'text', value: typeof alt === 'string' ? alt : '' };
    return 'on';
  }
  node.properties = {
    ...node.properties,
    src: target.src,
    ...(target.size !== null && {
      width: Math.round(target.size.width),
      height: Math.round(target.size.height),
    }),
    loading: 'lazy',
    decoding: 'async',
  };
  const isAlone = parent.tagName === 'p' && siblings.every((one) => one === node || isBlank(one));
  if (isAlone && !fragment.isLine) {
    siblings[index] = openedFull(node, target.src, context.words.fullSize);
  }
  return 'on';
}

/** A picture in a paragraph of its own opens by itself, where its labels can be made as large as a reader needs. */
function openedFull(node: Element, href: string, words: string): Element {
  const heard: Element = {
    type: 'element',
    tagName: 'span',
    properties: { className: ['visually-hidden'] },
    children: [{ type: 'text', value: ` ${words}` }],
  };
  const properties = { className: ['full-size'], href };
  return { type: 'element', tagName: 'a', properties, children: [node, heard] };
}

function isBlank(node: ElementContent): boolean {
  return node.type === 'text' && node.value.trim() === '';
}
