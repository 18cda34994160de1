import type { Heading, Nodes, Paragraph, Root, TableCell } from 'mdast';
import type { Position } from 'unist';
import { walk } from '../../guide/walk.ts';
import { type Context, sourceOf } from '../context.ts';
import { KEPT, withHidden } from './hidden.ts';

/**
 * A run of inline prose as it stands in the file, so that backslashes and entities can still be seen.
 * Code, formulas, HTML, pictures, notes and addresses are hidden, sign for sign.
 */
export interface PlainSource {
  text: string;
  /** The same with nothing hidden. */
  raw: string;
  /** From where to where a stretch of `text` stands. */
  place: (from: number, to: number) => Position;
}

/** Words in brackets, and what follows those. */
const BRACKETED: ReadonlySet<Nodes['type']> = new Set(['link', 'linkReference', 'foreign']);

type Run = Paragraph | Heading | TableCell;

/** Every paragraph, heading and cell of a tree as remark left it, in the order of the text. */
export function plainSources(root: Root, context: Context): PlainSource[] {
  const found: PlainSource[] = [];
  walk([root], (node) => {
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
      const source = plainSource(node, context);
      if (source !== null) found.push(source);
    }
  });
  return found;
}

function plainSource(run: Run, context: Context): PlainSource | null {
  const start = run.position?.start;
  const base = start?.offset;
  if (start === undefined || base === undefined) return null;
  const raw = sourceOf(context, run);
  const hidden = hiddenIn(run, (offset) => raw[offset - base] ?? '');
  const text = withHidden(
    raw,
    hidden.map(([from, to]) => ({ from: from - base, to: to - base })),
  );
  let lines: number[] | null = null;
  const point = (offset: number) => {
    lines ??= lineStarts(raw);
    const index = lastAtMost(lines, offset);
    const column = offset - (lines[index] ?? 0) + (index === 0 ? start.column : 1);
    return { line: start.line + index, column, offset: base + offset };
  };
  return { text, raw, place: (from, to) => ({ start: point(from), end: point(to) }) };
}

function lineStarts(raw: string): number[] {
  const starts = [0];
  for (let at = raw.indexOf('\n'); at >= 0; at = raw.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** The last of some ascending numbers that is not above `most`. */
function lastAtMost(numbers: readonly number[], most: number): number {
  let low = 0;
  let high = numbers.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((numbers[middle] ?? 0) <= most) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Offsets of what is no plain text, in order. */
function hiddenIn(run: Run, signAt: (offset: number) => string): [number, number][] {
  const spans: [number, number][] = [];
  const look = (node: Nodes) => {
    const from = node.position?.start.offset;
    const to = node.position?.end.offset;
    if (from === undefined || to === undefined) return;
    if (KEPT.has(node.type) || node.type === 'footnoteReference') spans.push([from, to]);
    else if (BRACKETED.has(node.type) && 'children' in node) {
      const [first] = node.children;
      const inner = first?.position?.start.offset;
      const end = node.children.at(-1)?.position?.end.offset;
      // `<https://…>` and a bare address are their own text.
      if (inner === undefined || end === undefined || signAt(from) !== '[') spans.push([from, to]);
      else {
        spans.push([from, inner]);
        for (const child of node.children) look(child);
        spans.push([end, to]);
      }
    } else if ('children' in node) for (const child of node.children) look(child);
  };
  for (const child of run.children) look(child);
  return spans;
}
