/** Our own steps on sanitized prose, in one walk that changes the tree in place. */
import type { Element, ElementContent, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { headingRanks } from '../guide/heading-ranks.ts';
import type { UiWords } from '../locale/ui-words.ts';
import type { ProseTargets } from './prose.ts';

/** What the steps work with. */
interface Finish {
  /** Rank of the highest headings, 2 to 6. */
  rank: number;
  ui: UiWords;
  targets: ProseTargets;
  formulasScroll: boolean;
}

interface Place {
  node: Element;
  index: number;
  siblings: ElementContent[];
}

/** Changes one element. @returns Where to go on, as for `visit`; undefined: into the element. */
type Step = (place: Place, finish: Finish) => typeof SKIP | [typeof SKIP, number] | undefined;

/** By name of the element; headings, whose ranks depend on each other, are taken care of apart. */
const STEPS: Record<string, Step> = {
  section: asFootnotes,
  a: pointLink,
  img: picture,
  table,
  pre: codeRegion,
  math: formula,
  span: keepGap,
};

export function finishProse(tree: Root, finish: Finish): void {
  const rankOf = headingRanks();
  visit(tree, 'element', (node, index, parent) => {
    if (index === undefined || parent === undefined) return undefined;
    const depth = Number(/^h([1-6])$/.exec(node.tagName)?.[1] ?? 0);
    if (depth > 0) node.tagName = `h${Math.min(finish.rank + rankOf(depth), 6)}`;
    const siblings = parent.children as ElementContent[];
    return STEPS[node.tagName]?.({ node, index, siblings }, finish);
  });
}

/** The notes at a fragment's end: a named list instead of a section under a heading of its own. */
function asFootnotes({ node }: Place, { ui }: Finish): undefined {
  if (!('dataFootnotes' in node.properties)) return;
  node.tagName = 'div';
  node.properties = { className: ['footnotes'] };
  node.children = node.children.filter(
    (child) => child.type === 'element' && child.tagName === 'ol',
  );
  for (const list of node.children) {
    if (list.type === 'element') list.properties.ariaLabel = ui.footnotes.label;
  }
}

function pointLink(
  { node, index, siblings }: Place,
  { targets }: Finish,
): [typeof SKIP, number] | undefined {
  const { href } = node.properties;
  const isOurs = 'dataFootnoteRef' in node.properties || 'dataFootnoteBackref' in node.properties;
  if (isOurs) return undefined;
  const target = typeof href === 'string' ? targets.link(href) : null;
  if (target !== null) {
    node.properties.href = target;
    return undefined;
  }
  siblings.splice(index, 1, ...node.children);
  return [SKIP, index];
}

/** Pictures get their size, so that nothing jumps; one that can't be shown leaves its text. */
function picture({ node, index, siblings }: Place, { targets }: Finish): undefined {
  const { src, alt } = node.properties;
  const target = typeof src === 'string' ? targets.picture(src) : null;
  if (target === null) {
    siblings[index] = { type: 'text', value: typeof alt === 'string' ? alt : '' };
    return;
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
}

/** Tables: scope on header cells, alignment by class, and a named region that scrolls by itself. */
function table({ node, index, siblings }: Place, { ui }: Finish): undefined {
  const headers: string[] = [];
  visit(node, 'element', (cell) => {
    if (cell.tagName !== 'th' && cell.tagName !== 'td') return;
    const { align } = cell.properties;
    cell.properties = typeof align === 'string' ? { className: [`align-${align}`] } : {};
    if (cell.tagName === 'td') return;
    const name = textOf(cell);
    if (name === '') cell.tagName = 'td';
    else {
      cell.properties.scope = 'col';
      headers.push(name);
    }
  });
  siblings[index] = {
    type: 'element',
    tagName: 'div',
    properties: {
      className: ['table-scroll'],
      role: 'region',
      tabIndex: 0,
      ariaLabel: ui.table(headers.join(', ')),
    },
    children: [node],
  };
}

function codeRegion({ node }: Place, { ui }: Finish): undefined {
  node.properties = { role: 'region', tabIndex: 0, ariaLabel: ui.code };
}

/** A gap and the sign that closes it stay on one line. */
function keepGap({ node, index, siblings }: Place): typeof SKIP | undefined {
  const { className } = node.properties;
  if (!Array.isArray(className) || !className.includes('gap')) return undefined;
  const next = siblings[index + 1];
  const sign =
    next?.type === 'text' ? (/^[\p{Pe}\p{Pf}.,;:!?…%]+/u.exec(next.value)?.[0] ?? '') : '';
  if (next?.type !== 'text' || sign === '') return SKIP;
  next.value = next.value.slice(sign.length);
  siblings[index] = {
    type: 'element',
    tagName: 'span',
    properties: { className: ['gap-and-sign'] },
    children: [node, { type: 'text', value: sign }],
  };
  return SKIP;
}

/** A formula of more signs than this may be wider than a phone's page of 320 px. */
const SIGNS_ON_A_PHONE = 20;

/**
 * Formulas that may be wider than the page scroll by themselves. They are groups and not regions: a page of
 * equations is no list of landmarks.
 */
function formula({ node, index, siblings }: Place, { ui, formulasScroll }: Finish): typeof SKIP {
  const isBlock = node.properties.display === 'block';
  const isWide = formulasScroll && signsIn(node) > SIGNS_ON_A_PHONE;
  if (isBlock || isWide) {
    siblings[index] = {
      type: 'element',
      tagName: isBlock ? 'div' : 'span',
      properties: {
        className: isWide ? ['formula', 'formula-scroll'] : ['formula'],
        ...(isWide && { role: 'group', tabIndex: 0, ariaLabel: ui.formula }),
      },
      children: [node],
    };
  }
  return SKIP;
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
