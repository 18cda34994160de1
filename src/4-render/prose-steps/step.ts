/** What the steps on an element of prose have in common. */
import type { Element, ElementContent } from 'hast';
import type { Fragment } from '../prose.ts';

export interface Place {
  node: Element;
  parent: Element;
  index: number;
  siblings: ElementContent[];
  /** Of the words around it; BCP 47. */
  language: string;
}

/** Into the element; on to the next; or the same place again, where something else stands now. */
export type Next = 'inside' | 'on' | 'again';

/** Changes one element. */
export type Step = (place: Place, fragment: Fragment) => Next;

/** A word of the page's among words of another language says which it is of. */
export function ours(
  value: string,
  { language }: Pick<Place, 'language'>,
  { context }: Fragment,
): ElementContent {
  const word: ElementContent = { type: 'text', value };
  if (language === context.language) return word;
  return {
    type: 'element',
    tagName: 'span',
    properties: { lang: context.language },
    children: [word],
  };
}

export function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value.trim();
  return node.type === 'element' ? node.children.map(textOf).join(' ').trim() : '';
}
