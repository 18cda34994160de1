/** Our own steps on sanitized prose, each changing the tree in place. */
import type { Element, ElementContent, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import type { UiWords } from '../locale/ui-words.ts';
import type { ProseTargets } from './prose.ts';

/** The notes at a fragment's end: a named list instead of a section under a heading of its own. */
export function asFootnotes(tree: Root, label: string): void {
  visit(tree, 'element', (node) => {
    if (node.tagName === 'section' && 'dataFootnotes' in node.properties) {
      node.tagName = 'div';
      node.properties = { className: ['footnotes'] };
      node.children = node.children.filter(
        (child) => child.type === 'element' && child.tagName === 'ol',
      );
      for (const list of node.children) {
        if (list.type === 'element') list.properties.ariaLabel = label;
      }
    }
  });
}

/** Headings start at `rank` and step down one at a time, whatever the author's depths were. */
export function headingRanks(tree: Root, rank: number): void {
  const open: number[] = [];
  visit(tree, 'element', (node) => {
    const depth = Number(/^h([1-6])$/.exec(node.tagName)?.[1] ?? 0);
    if (depth === 0) return;
    while (open.length > 0 && (open.at(-1) ?? 0) >= depth) open.pop();
    open.push(depth);
    node.tagName = `h${Math.min(rank + open.length - 1, 6)}`;
  });
}

export function pointLinks(tree: Root, targets: ProseTargets): void {
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName !== 'a') return undefined;
    const { href } = node.properties;
    const isOurs = 'dataFootnoteRef' in node.properties || 'dataFootnoteBackref' in node.properties;
    if (isOurs) return undefined;
    const target = typeof href === 'string' ? targets.link(href) : null;
    if (target !== null) {
      node.properties.href = target;
      return undefined;
    }
    if (parent === undefined || index === undefined) return undefined;
    parent.children.splice(index, 1, ...node.children);
    return [SKIP, index];
  });
}

/** Pictures get their size, so that nothing jumps; one that can't be shown leaves its text. */
export function pictures(tree: Root, targets: ProseTargets): void {
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName !== 'img' || parent === undefined || index === undefined) return;
    const { src, alt } = node.properties;
    const target = typeof src === 'string' ? targets.picture(src) : null;
    if (target === null) {
      parent.children[index] = { type: 'text', value: typeof alt === 'string' ? alt : '' };
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
  });
}

/** Tables: scope on header cells, alignment by class, and a named region that scrolls by itself. */
export function tables(tree: Root, ui: UiWords): void {
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName !== 'table' || parent === undefined || index === undefined) return undefined;
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
    parent.children[index] = region(node, ui.table(headers.join(', ')), 'table-scroll');
    return [SKIP, index + 1];
  });
}

/** A gap and the sign that closes it stay on one line. */
export function keepGaps(tree: Root): void {
  visit(tree, 'element', (node, index, parent) => {
    const { className } = node.properties;
    if (!Array.isArray(className) || !className.includes('gap')) return undefined;
    if (parent === undefined || index === undefined) return undefined;
    const next = parent.children[index + 1];
    const sign =
      next?.type === 'text' ? (/^[\p{Pe}\p{Pf}.,;:!?…%]+/u.exec(next.value)?.[0] ?? '') : '';
    if (next?.type !== 'text' || sign === '') return SKIP;
    next.value = next.value.slice(sign.length);
    parent.children[index] = {
      type: 'element',
      tagName: 'span',
      properties: { className: ['gap-and-sign'] },
      children: [node, { type: 'text', value: sign }],
    };
    return SKIP;
  });
}

/** A formula of more signs than this may be wider than a phone's page of 320 px. */
const SIGNS_ON_A_PHONE = 20;

/**
 * Formulas that may be wider than the page scroll by themselves. They are groups and not regions: a page of
 * equations is no list of landmarks.
 */
export function formulas(tree: Root, ui: UiWords): void {
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName !== 'math' || parent === undefined || index === undefined) return undefined;
    const isBlock = node.properties.display === 'block';
    const isWide = signsIn(node) > SIGNS_ON_A_PHONE;
    if (isBlock || isWide) {
      parent.children[index] = {
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
  });
}

/** Of a formula's letters, signs and spaces; more than it is wide where parts stand above each other. */
function signsIn(node: ElementContent): number {
  if (node.type === 'text') return node.value.length;
  if (node.type !== 'element') return 0;
  if (node.tagName === 'mspace') return 2 * Number.parseFloat(String(node.properties.width ?? 0));
  return node.children.reduce((sum, one) => sum + signsIn(one), 0);
}

export function codeRegions(tree: Root, ui: UiWords): void {
  visit(tree, 'element', (node) => {
    if (node.tagName !== 'pre') return;
    node.properties = { role: 'region', tabIndex: 0, ariaLabel: ui.code };
  });
}

function region(child: Element, label: string, className: string): Element {
  return {
    type: 'element',
    tagName: 'div',
    properties: { className: [className], role: 'region', tabIndex: 0, ariaLabel: label },
    children: [child],
  };
}

function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value.trim();
  return node.type === 'element' ? node.children.map(textOf).join(' ').trim() : '';
}
