import type { Element, ElementContent } from 'hast';
import { directionOf } from '../../locale/direction.ts';
import type { Next, Place } from './step.ts';

/** They say which way they run where it is another than around them; of the language around them, they say nothing. */
export function foreign({ node, index, siblings, language }: Place, lang: string): Next {
  if (lang === language) {
    siblings.splice(index, 1, ...node.children);
    return 'again';
  }
  const direction = directionOf(lang);
  if (direction !== directionOf(language)) node.properties.dir = direction;
  return 'inside';
}

/** Elements that may say themselves of which language all of their words are. */
const WHOLE = new Set([
  'p',
  'li',
  'ul',
  'ol',
  'blockquote',
  'td',
  'th',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
]);

/** Where all that is in an element is of one language, that is the element's: so its lines begin where they should. */
export function takeLanguage(node: Element): void {
  if (!WHOLE.has(node.tagName)) return;
  const shown = node.children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
  const [first] = shown;
  if (first?.type !== 'element' || first.properties.lang === undefined) return;
  const { lang, dir } = first.properties;
  const parts = shown.filter((child) => child.type === 'element' && child.properties.lang === lang);
  if (parts.length < shown.length) return;
  Object.assign(node.properties, { lang }, dir !== undefined && { dir });
  node.children = node.children.flatMap((child): ElementContent[] => {
    if (child.type !== 'element') return [child];
    if (child.tagName === 'span') return child.children;
    const { lang: _, dir: __, ...properties } = child.properties;
    return [{ ...child, properties }];
  });
}
