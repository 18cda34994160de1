/** Our own steps on sanitized prose, in one walk that changes the tree in place. */
import type { Element, ElementContent } from 'hast';
import { headingRanks } from '../guide/heading-ranks.ts';
import type { Fragment } from './prose.ts';

interface Place {
  node: Element;
  parent: Element;
  index: number;
  siblings: ElementContent[];
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
  finishChildren(set, fragment, headingRanks());
}

function finishChildren(
  parent: Element,
  fragment: Fragment,
  rankOf: (depth: number) => number,
): void {
  const siblings = parent.children;
  let index = 0;
  while (index < siblings.length) {
    const node = siblings[index];
    let next: Next = 'on';
    if (node?.type === 'element') {
      const depth = Number(/^h([1-6])$/.exec(node.tagName)?.[1] ?? 0);
      if (depth > 0) node.tagName = `h${Math.min(fragment.rank + rankOf(depth), 6)}`;
      next = STEPS[node.tagName]?.({ node, parent, index, siblings }, fragment) ?? 'inside';
      if (next === 'inside') finishChildren(node, fragment, rankOf);
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

/** A gap, the words of a key, or a cell to fill in. */
function gapOrWord(place: Place, fragment: Fragment): Next {
  const { className } = place.node.properties;
  const names = Array.isArray(className) ? className : [];
  if (names.includes('gap')) return gap(place, fragment);
  if (names.includes('blank-cell')) return blank(place, fragment);
  if (!names.includes('or')) return 'inside';
  place.siblings[place.index] = { type: 'text', value: ` ${fragment.context.words.or} ` };
  return 'on';
}

/** An empty cell says that it is to be filled in. */
function blank({ node }: Place, { context }: Fragment): Next {
  const [name] = node.children;
  if (name?.type === 'element') name.children = [{ type: 'text', value: context.words.blank }];
  return 'on';
}

/** A gap says its number in words. It and the sign that closes it stay on one line. */
function gap({ node, index, siblings }: Place, { context }: Fragment): Next {
  const [name] = node.children;
  if (name?.type === 'element')
    name.children = [{ type: 'text', value: context.words.gap(Number(textOf(name))) }];
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
