import type { PhrasingContent, RootContent } from 'mdast';
import type { Block } from '../guide/prose.ts';
import { asBlocks } from './as-blocks.ts';

/**
 * What is nested under an option or a statement: first code, tables, pictures and formulas, which pupils see with
 * it; from the first list or paragraph of words on, the reason, which only the key shows.
 */
export function shownBlocks(nested: readonly RootContent[]): {
  shown: Block[];
  reason: RootContent[];
} {
  const first = nested.findIndex((node) => !isShown(node));
  const end = first < 0 ? nested.length : first;
  return { shown: asBlocks(nested.slice(0, end)), reason: nested.slice(end) };
}

function isShown(node: RootContent): boolean {
  switch (node.type) {
    case 'code':
    case 'table':
    case 'formulaBlock':
      return true;
    case 'paragraph':
      return node.children.some(isPictured) && node.children.every(isPicturedOrBlank);
    default:
      // A comment, which is dropped later.
      return node.type === 'html';
  }
}

const isPictured = ({ type }: PhrasingContent) => type === 'image' || type === 'formula';

function isPicturedOrBlank(node: PhrasingContent): boolean {
  if (node.type === 'text') return node.value.trim() === '';
  return isPictured(node) || node.type === 'html' || node.type === 'break';
}
