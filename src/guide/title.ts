import type { Node } from 'unist';
import { withChildren } from './map-prose.ts';
import { mathsText } from './maths.ts';
import type { Inline, InlineMark } from './prose.ts';

/**
 * What a guide, a unit, a course or a section is called: one line of Markdown without links, pictures and notes.
 * The words of a bank and the answers in a key's table are the same to all that shows them.
 */
export interface Title {
  /**
   * How it reads where there is no markup: in the name of a page, in bookmarks and lists of contents of PDFs, for
   * sorting. Two titles that read alike here are the same.
   */
  plain: string;
  /** Empty where nothing is called anything. */
  children: Inline[];
}

export const NO_TITLE: Title = { plain: '', children: [] };

export function titleFrom(children: Inline[]): Title {
  return { plain: children.map(plain).join('').trim(), children };
}

/** Of text that is no Markdown: `*` is a star. */
export function titleFromText(text: string): Title {
  return text === '' ? NO_TITLE : { plain: text, children: [{ type: 'text', value: text }] };
}

/** True where there is nothing in it but text: `plain` is all of it. */
export function isPlain({ children }: Title): boolean {
  return children.every(({ type }) => type === 'text');
}

/** "Review questions: Source A"; without the colon where the first part ends in a sign of its own. */
export function titleWith(first: Title, second: Title): Title {
  const between = `${colonAfter(first.plain)} `;
  return {
    plain: `${first.plain}${between}${second.plain}`,
    children: merged([...first.children, { type: 'text', value: between }, ...second.children]),
  };
}

/** One after the other: "Mercury · Venus". */
export function listed(titles: readonly Title[], between: string): Title {
  const sign: Inline = { type: 'text', value: between };
  return {
    plain: titles.map(({ plain }) => plain).join(between),
    children: merged(
      titles.flatMap(({ children }, index) => (index === 0 ? children : [sign, ...children])),
    ),
  };
}

/** The title itself where it has no more characters; else its start. */
export function atMost(title: Title, characters: number): Title {
  return [...title.plain].length <= characters ? title : startOf(title, characters - 2);
}

/** Its first words and "…"; a formula that does not go in is left out. */
export function startOf({ children }: Title, characters: number): Title {
  const start = trimmed(cut(children, { characters }));
  return titleFrom(merged([...start, { type: 'text', value: ' …' }]));
}

/** @param left Of what may still be taken. */
function cut(nodes: readonly Inline[], left: { characters: number }): Inline[] {
  return nodes.flatMap((node): Inline[] => {
    if (left.characters === 0) return [];
    if ('children' in node) return [withChildren<Inline>(node, cut(node.children, left))];
    const signs = [...plain(node)];
    const goesIn = signs.length <= left.characters;
    const taken = wholeWords(signs, left.characters);
    left.characters = goesIn ? left.characters - signs.length : 0;
    if (goesIn) return [node];
    const isText = node.type === 'text' || node.type === 'inlineCode';
    return isText ? [{ ...node, value: taken }] : [];
  });
}

/** So many signs of a text, without the start of a word; all of them where there is no space to end at. */
function wholeWords(signs: readonly string[], most: number): string {
  const taken = signs.slice(0, most).join('');
  const isWhole = /^\s/.test(signs[most] ?? ' ');
  return isWhole ? taken : taken.replace(/(\s)\S*$/, '$1');
}

/** A colon, unless the text ends in a sign after which none can stand: "Why did it end? Answer key". */
export function colonAfter(text: string): '' | ':' {
  return /[?!:…？！：؟]["'”’»)\]]*$/u.test(text) ? '' : ':';
}

/**
 * Words alone, where a link can't hold another, and where notes and pictures have no place: links lose their
 * address, pictures are told by their text, notes go.
 */
export function withoutPlaces(nodes: readonly Inline[]): Inline[] {
  const all = nodes.flatMap((node): Inline[] => {
    if (node.type === 'html' || node.type === 'footnoteReference') return [];
    if (node.type === 'break') return [{ type: 'text', value: ' ' }];
    if (node.type === 'image') return node.alt ? [{ type: 'text', value: node.alt }] : [];
    if (node.type === 'link') return withoutPlaces(node.children);
    if (!('children' in node)) return [node];
    return [withChildren<Inline>(node, withoutPlaces(node.children))];
  });
  return merged(all);
}

/** Without the blanks at both ends, and with neighbouring texts as one. */
export function trimmed(nodes: readonly Inline[]): Inline[] {
  return trimmedAt(trimmedAt(merged(nodes), 0, 'trimStart'), -1, 'trimEnd');
}

function trimmedAt(nodes: Inline[], index: 0 | -1, trim: 'trimStart' | 'trimEnd'): Inline[] {
  const node = nodes.at(index);
  if (node?.type === 'text') {
    const value = node.value[trim]();
    if (value !== '') return nodes.with(index, { ...node, value });
    return trimmedAt(index === 0 ? nodes.slice(1) : nodes.slice(0, -1), index, trim);
  }
  if (node === undefined || !('children' in node)) return nodes;
  const inside = trimmedAt(node.children, index, trim);
  return nodes.with(index, withChildren<Inline>(node, inside));
}

/** Neighbouring texts become one, so that a line reads the same however it was put together. */
export function merged(nodes: readonly Inline[]): Inline[] {
  const all: Inline[] = [];
  for (const node of nodes) {
    const last = all.at(-1);
    if (node.type === 'text' && node.value === '') continue;
    if (node.type !== 'text' || last?.type !== 'text') all.push(node);
    else
      all[all.length - 1] = {
        type: 'text',
        value: `${last.value}${node.value}`,
        ...span(last, node),
      };
  }
  return all;
}

function span(first: Node, last: Node) {
  if (first.position === undefined || last.position === undefined) return {};
  return { position: { start: first.position.start, end: last.position.end } };
}

function plain(node: Inline): string {
  switch (node.type) {
    case 'formula':
      return withFigures(mathsText(node.maths));
    case 'inlineMark':
      return markText(node);
    case 'break':
      return ' ';
    default:
      if ('value' in node) return node.type === 'html' ? '' : node.value.replace(/\n/g, ' ');
      return 'children' in node ? node.children.map(plain).join('') : '';
  }
}

/** Raised and lowered figures and signs are characters of their own: 10³ is not 103. */
const RAISED = charactersOf('0123456789+-−=()ni', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱ');
const LOWERED = charactersOf('0123456789+-−=()', '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎');

/** "x²" and "CO₂" for "x^2" and "CO_2". */
function withFigures(text: string): string {
  return text.replace(/([\^_])(\d+)(?![\p{L}\p{N}.])/gu, (_, sign: string, figures: string) =>
    inCharacters(figures, sign === '^' ? RAISED : LOWERED),
  );
}

function inCharacters(text: string, known: ReadonlyMap<string, string>): string {
  return [...text].map((sign) => known.get(sign) ?? sign).join('');
}

function charactersOf(signs: string, others: string): Map<string, string> {
  const made = [...others];
  return new Map([...signs].map((sign, index) => [sign, made[index] ?? sign]));
}

/** "10³", "H₂O", "x^(n+k)", "v_max"; the letters of "1st" and "Mme" need no sign. */
function markText({ tag, children }: InlineMark): string {
  const text = children.map(plain).join('');
  if (tag !== 'sub' && tag !== 'sup') return text;
  const known = tag === 'sup' ? RAISED : LOWERED;
  const signs = [...text];
  if (signs.every((sign) => known.has(sign))) return inCharacters(text, known);
  if (tag === 'sup' && signs.length > 1 && /^\p{L}+$/u.test(text)) return text;
  const isOne = /^[\p{L}\p{N}]+$/u.test(text);
  return `${tag === 'sup' ? '^' : '_'}${isOne ? text : `(${text})`}`;
}
