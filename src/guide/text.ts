import { toString as textOf } from 'mdast-util-to-string';
import type { Node } from 'unist';

/** The plain text of nodes, joined without markup; a picture counts as its alternative text. */
export function plainText(nodes: Node | readonly Node[]): string {
  return textOf(nodes).replace(/\s+/g, ' ').trim();
}

const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;

/** Words in a text. Scripts written without spaces count two characters as a word. */
export function wordCount(text: string): number {
  const dense = text.match(CJK)?.length ?? 0;
  const spaced = text.replace(CJK, ' ').split(/\s+/).filter(Boolean).length;
  return spaced + Math.ceil(dense / 2);
}

/** Order by code point: the same on every machine, whatever its locale. */
export function byCodePoint(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
