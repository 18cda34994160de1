import { mathsText } from './maths.ts';
import { holdsLine } from './node-traits.ts';
import type { GuideNode } from './nodes.ts';

/**
 * The plain text of nodes, without markup; a picture counts as its alternative text, a break as a space,
 * a formula as one line (see `mathsText`).
 */
export function plainText(nodes: GuideNode | readonly GuideNode[]): string {
  const text = isList(nodes) ? nodes.map(raw).join('') : raw(nodes);
  return text.replace(/\s+/g, ' ').trim();
}

/**
 * What tells two texts apart although they read alike: case, raised and lowered signs, formulas as written.
 * For comparing and for sorting, never shown.
 */
export function exactText(nodes: GuideNode | readonly GuideNode[]): string {
  return JSON.stringify(isList(nodes) ? inEssence(nodes) : essence(nodes));
}

/** Capitals count in signs of a few letters ("AA" and "Aa", "TT × tt"), and not in words ("Copper"). */
export function readsLike(nodes: GuideNode | readonly GuideNode[]): string {
  return exactText(nodes).replace(WORDS, (word) => word.toLowerCase());
}

const WORDS = /\p{L}{5,}|\p{Lu}\p{Ll}{2,}/gu;

function essence(node: GuideNode): unknown {
  if ('children' in node) {
    const name = 'tag' in node ? node.tag : node.type;
    return [name, ...inEssence(node.children)];
  }
  if ('value' in node && typeof node.value === 'string') return node.value.replace(/\s+/g, ' ');
  return 'alt' in node ? node.alt : node.type;
}

/** The language of words tells nothing apart: a run of text is one, whatever of it is marked. */
function inEssence(nodes: readonly GuideNode[]): unknown[] {
  if (!nodes.some(({ type }) => type === 'foreign')) return nodes.map(essence);
  const all: unknown[] = [];
  let isText = false;
  for (const node of withoutLanguages(nodes)) {
    const own = essence(node);
    const goesOn = isText && node.type === 'text';
    if (goesOn) all.push(`${all.pop()}${own}`);
    else all.push(own);
    isText = node.type === 'text';
  }
  return all;
}

/** Those in the place of what says of which language they are. */
function withoutLanguages(nodes: readonly GuideNode[]): GuideNode[] {
  return nodes.flatMap((node) =>
    node.type === 'foreign' ? withoutLanguages(node.children) : [node],
  );
}

function raw(node: GuideNode): string {
  if ('maths' in node) return mathsText(node.maths);
  if ('value' in node && typeof node.value === 'string')
    return node.type === 'html' ? '' : node.value;
  if ('alt' in node && typeof node.alt === 'string') return node.alt;
  if (node.type === 'break') return ' ';
  if (!('children' in node)) return '';
  return node.children.map(raw).join(holdsLine(node) ? '' : ' ');
}

function isList(nodes: GuideNode | readonly GuideNode[]): nodes is readonly GuideNode[] {
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
