/** What may be wider than its page, and scrolls by itself. */
import type { Element, ElementContent } from 'hast';
import type { Fragment } from '../prose.ts';
import { type Next, type Place, textOf } from './step.ts';

/** Tables: scope on header cells, alignment by class, and a named region that scrolls by itself. */
export function table({ node, index, siblings }: Place, { context }: Fragment): Next {
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

export function codeRegion({ node }: Place, { context }: Fragment): Next {
  node.properties = { role: 'region', tabIndex: 0, ariaLabel: context.words.code };
  return 'inside';
}

/** A formula of more signs than this may be wider than a phone's page of 320 px. */
const SIGNS_ON_A_PHONE = 20;

/**
 * Formulas that may be wider than the page scroll by themselves. Where one does, script makes it a stop on the way,
 * a group with this name: a page of equations is no list of landmarks.
 */
export function formula({ node, index, siblings }: Place, { context }: Fragment): Next {
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
