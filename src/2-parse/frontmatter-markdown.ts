import type { RootContent } from 'mdast';
import type { Node, Parent, Point, Position } from 'unist';
import { VFile } from 'vfile';
import type { FrontmatterMarkdown } from '../1-read/sources.ts';
import type { Context } from './context.ts';
import { readMarkdown } from './markdown/read-markdown.ts';
import { reportLooseBoxes, reportStrayMarkingPoints, reportStrayTaskLists } from './slips.ts';

/**
 * Markdown that stands in a frontmatter value. `read` sees it as a file of its own, where source and
 * offsets agree; afterwards nodes and messages are moved to their places in the guide's file
 * (without offsets, which are only true to the value).
 */
export function fromFrontmatter<T>(
  markdown: FrontmatterMarkdown,
  context: Context,
  read: (nodes: RootContent[], inner: Context) => T,
): T {
  return inFrontmatter(markdown, context, (inner) => {
    const { nodes } = readMarkdown(inner);
    reportLooseBoxes(nodes, inner);
    reportStrayTaskLists(nodes, inner);
    reportStrayMarkingPoints(nodes, inner);
    return { nodes, result: read(nodes, inner) };
  });
}

/** @param read Gives all nodes that are to be moved, and what it makes of them. */
export function inFrontmatter<T>(
  markdown: FrontmatterMarkdown,
  context: Context,
  read: (inner: Context) => { nodes: Node[]; result: T },
): T {
  const inner: Context = {
    ...context,
    file: new VFile({ path: context.file.path, value: markdown.value }),
  };
  const { nodes, result } = read(inner);
  for (const node of nodes) move(node, markdown);
  for (const message of inner.file.messages) {
    const place = message.place === undefined ? markdown.position : moved(message.place, markdown);
    message.place = place;
    const start = 'start' in place ? place.start : place;
    message.line = start.line;
    message.column = start.column;
    message.name = `${context.file.path}:${start.line}:${start.column}`;
    context.file.messages.push(message);
  }
  return result;
}

function move(node: Node, markdown: FrontmatterMarkdown): void {
  if (node.position !== undefined) node.position = moved(node.position, markdown) as Position;
  if ('children' in node) for (const child of (node as Parent).children) move(child, markdown);
}

function moved(
  place: Position | Point,
  { start, position }: FrontmatterMarkdown,
): Position | Point {
  if (start === null) return position;
  const point = ({ line, column }: Point): Point => ({
    line: start.line + line - 1,
    column: column + (line === 1 ? start.column - 1 : start.indent),
  });
  return 'start' in place ? { start: point(place.start), end: point(place.end) } : point(place);
}
