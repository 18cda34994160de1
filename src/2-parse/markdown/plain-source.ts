import type { Heading, Nodes, Paragraph, Root, TableCell } from 'mdast';
import type { Position } from 'unist';
import { visit } from 'unist-util-visit';
import { type Context, sourceOf } from '../context.ts';

/** Stands for a sign of the source that is no plain text. */
export const HIDDEN = '\uFFFC';

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

type Run = Paragraph | Heading | TableCell;

/** Every paragraph, heading and cell of a tree as remark left it, in the order of the text. */
export function plainSources(root: Root, context: Context): PlainSource[] {
  const found: PlainSource[] = [];
  visit(root, (node) => {
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
  let text = '';
  for (const [from, to] of hiddenIn(run, (offset) => raw[offset - base] ?? '')) {
    const at = Math.max(text.length, Math.min(from - base, raw.length));
    text += raw.slice(text.length, at);
    text += raw.slice(text.length, to - base).replace(/[^\n]/g, HIDDEN);
  }
  text += raw.slice(text.length);
  const point = (offset: number) => {
    const lines = raw.slice(0, offset).split('\n');
    const length = (lines.at(-1) ?? '').length;
    return {
      line: start.line + lines.length - 1,
      column: length + (lines.length === 1 ? start.column : 1),
      offset: base + offset,
    };
  };
  return { text, raw, place: (from, to) => ({ start: point(from), end: point(to) }) };
}

const OPAQUE: ReadonlySet<string> = new Set([
  'inlineCode',
  'inlineMath',
  'html',
  'image',
  'imageReference',
  'footnoteReference',
]);

/** Offsets of what is no plain text, in order. */
function hiddenIn(run: Run, signAt: (offset: number) => string): [number, number][] {
  const spans: [number, number][] = [];
  const walk = (node: Nodes) => {
    const from = node.position?.start.offset;
    const to = node.position?.end.offset;
    if (from === undefined || to === undefined) return;
    if (OPAQUE.has(node.type)) spans.push([from, to]);
    else if (node.type === 'link' || node.type === 'linkReference') {
      const [first] = node.children;
      const inner = first?.position?.start.offset;
      const end = node.children.at(-1)?.position?.end.offset;
      // `<https://…>` and a bare address are their own text.
      if (inner === undefined || end === undefined || signAt(from) !== '[') spans.push([from, to]);
      else {
        spans.push([from, inner]);
        for (const child of node.children) walk(child);
        spans.push([end, to]);
      }
    } else if ('children' in node) for (const child of node.children) walk(child);
  };
  for (const child of run.children) walk(child);
  return spans;
}
