import type { Node, Parent } from 'unist';
import { type Maths, mathsText } from './maths.ts';

/** Parents whose children run on in one line; between the children of any other stands a space. */
const LINES = new Set([
  'paragraph',
  'heading',
  'emphasis',
  'strong',
  'delete',
  'link',
  'tableCell',
  'inlineMark',
  'deletion',
  'optionText',
  'matchTerm',
  'matchMeaning',
  'step',
  'keyTermName',
  'keyTermMeaning',
  'markingNote',
]);

/**
 * The plain text of nodes, without markup; a picture counts as its alternative text, a break as a space,
 * a formula as one line (see `mathsText`).
 */
export function plainText(nodes: Node | readonly Node[]): string {
  const text = isList(nodes) ? nodes.map(raw).join('') : raw(nodes);
  return text.replace(/\s+/g, ' ').trim();
}

/**
 * What tells two texts apart although they read alike: case, raised and lowered signs, formulas as written.
 * For comparing and for sorting, never shown.
 */
export function exactText(nodes: Node | readonly Node[]): string {
  return JSON.stringify(isList(nodes) ? nodes.map(essence) : essence(nodes));
}

/** Capitals count in signs of a few letters ("AA" and "Aa", "TT × tt"), and not in words ("Copper"). */
export function readsLike(nodes: Node | readonly Node[]): string {
  return exactText(nodes).replace(WORDS, (word) => word.toLowerCase());
}

const WORDS = /\p{L}{5,}|\p{Lu}\p{Ll}{2,}/gu;

function essence(node: Node): unknown {
  if ('children' in node) {
    const name = 'tag' in node ? node.tag : node.type;
    return [name, ...(node as Parent).children.map(essence)];
  }
  if ('value' in node && typeof node.value === 'string') return node.value.replace(/\s+/g, ' ');
  return 'alt' in node ? node.alt : node.type;
}

function raw(node: Node): string {
  if ('maths' in node) return mathsText(node.maths as Maths);
  if ('value' in node && typeof node.value === 'string')
    return node.type === 'html' ? '' : node.value;
  if ('alt' in node && typeof node.alt === 'string') return node.alt;
  if (node.type === 'break') return ' ';
  if (!('children' in node)) return '';
  return (node as Parent).children.map(raw).join(LINES.has(node.type) ? '' : ' ');
}

function isList(nodes: Node | readonly Node[]): nodes is readonly Node[] {
  return Array.isArray(nodes);
}

/** A character of a script that is written without spaces; and every one of them. */
export const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
export const CJK_ALL = new RegExp(CJK, 'gu');

/** Words in a text. Scripts written without spaces count two characters as a word. */
export function wordCount(text: string): number {
  const dense = text.match(CJK_ALL)?.length ?? 0;
  const spaced = text.replace(CJK_ALL, ' ').split(/\s+/).filter(Boolean).length;
  return spaced + Math.ceil(dense / 2);
}

/** Order by code point: the same on every machine, whatever its locale. */
export function byCodePoint(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
