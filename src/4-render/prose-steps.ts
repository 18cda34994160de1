/** Our own steps on sanitized prose, in one walk that changes the tree in place. */
import type { Element, ElementContent } from 'hast';
import { headingRanks } from '../guide/heading-ranks.ts';
import { directionOf } from '../locale/direction.ts';
import { heldTogether } from '../locale/held-together.ts';
import type { Fragment } from './prose.ts';

interface Place {
  node: Element;
  parent: Element;
  index: number;
  siblings: ElementContent[];
  /** Of the words around it; BCP 47. */
  language: string;
}

/** Into the element; on to the next; or the same place again, where something else stands now. */
type Next = 'inside' | 'on' | 'again';

/** Changes one element. */
type Step = (place: Place, fragment: Fragment) => Next;

/** By name of the element; headings, whose ranks depend on each other, are taken care of apart. */
const STEPS: Record<string, Step> = {
  section: asFootnotes,
  a: pointLink,
  img: picture,
  table,
  pre: codeRegion,
  math: formula,
  span: gapOrWord,
};

export function finishProse(set: Element, fragment: Fragment): void {
  finishChildren(set, fragment, headingRanks(), fragment.context.language);
}

function finishChildren(
  parent: Element,
  fragment: Fragment,
  rankOf: (depth: number) => number,
  language: string,
): void {
  const siblings = parent.children;
  let index = 0;
  while (index < siblings.length) {
    const node = siblings[index];
    let next: Next = 'on';
    if (node?.type === 'text' && parent.tagName !== 'code') {
      node.value = heldTogether(node.value, language);
    }
    if (node?.type === 'element') {
      const depth = Number(/^h([1-6])$/.exec(node.tagName)?.[1] ?? 0);
      if (depth > 0) node.tagName = `h${Math.min(fragment.rank + rankOf(depth), 6)}`;
      const place = { node, parent, index, siblings, language };
      next = STEPS[node.tagName]?.(place, fragment) ?? 'inside';
      if (next === 'inside') {
        const { lang = language } = node.properties;
        finishChildren(node, fragment, rankOf, String(lang));
        // Of a line, only what is in its paragraph comes to the page.
        if (!fragment.isLine) takeLanguage(node);
      }
    }
    if (next !== 'again') index += 1;
  }
}

/** The notes at a fragment's end: a named list instead of a section under a heading of its own. */
function asFootnotes({ node }: Place, { id, context }: Fragment): Next {
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

function pointLink({ node, index, siblings }: Place, fragment: Fragment): Next {
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

/** Pictures get their size, so that nothing jumps; one that can't be shown leaves its text. */
function picture({ node, parent, index, siblings }: Place, fragment: Fragment): Next {
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

/** Tables: scope on header cells, alignment by class, and a named region that scrolls by itself. */
function table({ node, index, siblings }: Place, { context }: Fragment): Next {
  const headers: string[] = [];
  for (const cell of cellsIn(node)) {
    const { align } = cell.properties;
    cell.properties = typeof align === 'string' ? { className: [`align-${align}`] } : {};
    if (cell.tagName === 'td') continue;
    const name = textOf(cell);
    if (name === '') cell.tagName = 'td';
    else {
      cell.properties.scope = 'col';
      headers.push(name);
    }
  }
  siblings[index] = {
    type: 'element',
    tagName: 'div',
    properties: {
      className: ['table-scroll'],
      role: 'region',
      tabIndex: 0,
      ariaLabel: context.words.table(headers.join(', ')),
    },
    children: [node],
  };
  return 'inside';
}

function cellsIn(node: Element): Element[] {
  return node.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    return child.tagName === 'th' || child.tagName === 'td' ? [child] : cellsIn(child);
  });
}

function codeRegion({ node }: Place, { context }: Fragment): Next {
  node.properties = { role: 'region', tabIndex: 0, ariaLabel: context.words.code };
  return 'inside';
}

/** Words of another language, a gap, the words of a key, or a cell to fill in. */
function gapOrWord(place: Place, fragment: Fragment): Next {
  const { className, lang } = place.node.properties;
  if (typeof lang === 'string') return foreign(place, lang);
  const names = Array.isArray(className) ? className : [];
  if (names.includes('gap')) return gap(place, fragment);
  if (names.includes('blank-cell')) return blank(place, fragment);
  if (!names.includes('or')) return 'inside';
  place.siblings[place.index] = ours(` ${fragment.context.words.or} `, place, fragment);
  return 'on';
}

/** A word of the page's among words of another language says which it is of. */
function ours(
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

/** They say which way they run where it is another than around them; of the language around them, they say nothing. */
function foreign({ node, index, siblings, language }: Place, lang: string): Next {
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
function takeLanguage(node: Element): void {
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

/** A formula of more signs than this may be wider than a phone's page of 320 px. */
const SIGNS_ON_A_PHONE = 20;

/**
 * Formulas that may be wider than the page scroll by themselves. Where one does, script makes it a stop on the way,
 * a group with this name: a page of equations is no list of landmarks.
 */
function formula({ node, index, siblings }: Place, { context }: Fragment): Next {
  const { formulasScroll, words } = context;
  const isBlock = node.properties.display === 'block';
  const isWide = formulasScroll && signsIn(node) > SIGNS_ON_A_PHONE;
  const { ariaLabel } = node.properties;
  // The name of what scrolls is all that an option or a heading is called by.
  const name = typeof ariaLabel === 'string' ? ariaLabel : words.formula;
  if (isBlock || isWide) {
    siblings[index] = {
      type: 'element',
      tagName: isBlock ? 'div' : 'span',
      properties: {
        className: isWide ? ['formula', 'formula-scroll'] : ['formula'],
        dataScrolls: name,
      },
      children: [node],
    };
  }
  return 'on';
}

/** Of a formula's letters, signs and spaces; more than it is wide where parts stand above each other. */
function signsIn(node: ElementContent): number {
  if (node.type === 'text') return node.value.length;
  if (node.type !== 'element') return 0;
  if (node.tagName === 'mspace') return 2 * Number.parseFloat(String(node.properties.width ?? 0));
  return node.children.reduce((sum, one) => sum + signsIn(one), 0);
}

function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value.trim();
  return node.type === 'element' ? node.children.map(textOf).join(' ').trim() : '';
}
