import type { Code, Paragraph, RootContent } from 'mdast';
import type { Point, Position } from 'unist';
import { walk } from '../../guide/walk.ts';
import { type Context, sourceOf } from '../context.ts';
import { KEPT, withHidden } from '../markdown/hidden.ts';

/** One line of the file that Markdown reads as text, as it was typed. */
export interface TextLine {
  /** What holds it: a paragraph, or code that is code by its indent alone. */
  node: Paragraph | Code;
  /** Without what stands before the paragraph (list markers, `>`); code, formulas and comments are blanked. */
  text: string;
  /** From 1. */
  line: number;
  /** Of the text's first character; from 1. */
  column: number;
  /** In a quotation: the words of somebody else. */
  quoted: boolean;
  /** In an item of a list. */
  listed: boolean;
}

/** Every line of text below these nodes, in the order of the file; each is looked at as its author typed it. */
export function textLines(nodes: readonly RootContent[], context: Context): TextLine[] {
  const lines: TextLine[] = [];
  const look = (node: RootContent, around: Around): void => {
    if (node.type === 'paragraph' || (node.type === 'code' && isIndented(node, context))) {
      lines.push(...linesOf(node, around, context));
    } else if ('children' in node) {
      const quoted = around.quoted || node.type === 'blockquote';
      const listed = around.listed || node.type === 'listItem';
      for (const child of node.children) look(child, { quoted, listed });
    }
  };
  for (const node of nodes) look(node, { quoted: false, listed: false });
  return lines;
}

type Around = Pick<TextLine, 'quoted' | 'listed'>;

/** From `start` on, `length` UTF-16 units of a line. */
export function stretch({ line, column }: TextLine, start: number, length: number): Position {
  const from: Point = { line, column: column + start };
  return { start: from, end: { line, column: from.column + length } };
}

/** Without stars and underscores: `**Question 1:** Why …`. */
export function plain(text: string): string {
  return text.replaceAll(/[*_]+/g, '').trim();
}

function isIndented(node: Code, context: Context): boolean {
  return !/^(?:`{3}|~{3})/.test(sourceOf(context, node));
}

function linesOf(node: Paragraph | Code, around: Around, context: Context): TextLine[] {
  const { position } = node;
  const from = position?.start.offset;
  if (position === undefined || from === undefined) return [];
  const blanked = withoutKept(node, sourceOf(context, node), from);
  const [first = '', ...rest] = blanked.split('\n');
  const { line, column } = position.start;
  const further = rest.map((raw, index): TextLine => {
    // A lazy line may stand anywhere; what quotes and indents it is no part of its text.
    const lead = /^[ \t]*(?:>[ \t]?)*/.exec(raw)?.[0].length ?? 0;
    const indent = node.type === 'code' ? 0 : lead;
    return { node, text: raw.slice(indent), line: line + index + 1, column: indent + 1, ...around };
  });
  return [{ node, text: first, line, column, ...around }, ...further];
}

function withoutKept(node: Paragraph | Code, source: string, from: number): string {
  if (node.type === 'code') return source;
  const kept: { from: number; to: number }[] = [];
  walk([node], (child) => {
    const start = child.position?.start.offset;
    const end = child.position?.end.offset;
    if (!KEPT.has(child.type) || start === undefined || end === undefined) return;
    kept.push({ from: start - from, to: end - from });
  });
  return withHidden(source, kept, ' ');
}
