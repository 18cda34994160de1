import type { Fragment } from '../prose.ts';
import { foreign } from './foreign.ts';
import { type Next, ours, type Place, textOf } from './step.ts';

/** Words of another language, a gap, the words of a key, or a cell to fill in. */
export function gapOrWord(place: Place, fragment: Fragment): Next {
  const { className, lang } = place.node.properties;
  if (typeof lang === 'string') return foreign(place, lang);
  const names = Array.isArray(className) ? className : [];
  if (names.includes('gap')) return gap(place, fragment);
  if (names.includes('blank-cell')) return blank(place, fragment);
  if (!names.includes('or')) return 'inside';
  place.siblings[place.index] = ours(` ${fragment.context.words.or} `, place, fragment);
  return 'on';
}

/** An empty cell says that it is to be filled in. */
function blank(place: Place, fragment: Fragment): Next {
  const [name] = place.node.children;
  if (name?.type === 'element')
    name.children = [ours(fragment.context.words.blank, place, fragment)];
  return 'on';
}

/** A gap says its number in words. It and the sign that closes it stay on one line. */
function gap(place: Place, fragment: Fragment): Next {
  const { node, index, siblings } = place;
  const [name] = node.children;
  if (name?.type === 'element')
    name.children = [ours(fragment.context.words.gap(Number(textOf(name))), place, fragment)];
  const next = siblings[index + 1];
  const sign =
    next?.type === 'text' ? (/^[\p{Pe}\p{Pf}.,;:!?…%]+/u.exec(next.value)?.[0] ?? '') : '';
  if (next?.type !== 'text' || sign === '') return 'on';
  next.value = next.value.slice(sign.length);
  siblings[index] = {
    type: 'element',
    tagName: 'span',
    properties: { className: ['gap-and-sign'] },
    children: [node, { type: 'text', value: sign }],
  };
  return 'on';
}
