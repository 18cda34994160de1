import type { RootContent } from 'mdast';
import type { Point, Position } from 'unist';
import { VFile } from 'vfile';
import type { FrontmatterMarkdown } from '../1-read/sources.ts';
import type { GuideNode } from '../guide/nodes.ts';
import { walk } from '../guide/walk.ts';
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
  read: (inner: Context) => { nodes: GuideNode[]; result: T },
): T {
  const inner: Context = {
    ...context,
    file: new VFile({ path: context.file.path, value: markdown.value }),
  };
  const { nodes, result } = read(inner);
  walk(nodes, (node) => {
    const { position } = node;
    if (position === undefined) return;
    node.position = span(position, markdown);
  });
  for (const message of inner.file.messages) {
    const place = movedPlace(message.place, markdown);
    message.place = place;
    const start = 'start' in place ? place.start : place;
    message.line = start.line;
    message.column = start.column;
    message.name = `${context.file.path}:${start.line}:${start.column}`;
    context.file.messages.push(message);
  }
  return result;
}

function movedPlace(
  place: Position | Point | undefined,
  markdown: FrontmatterMarkdown,
): Position | Point {
  if (place === undefined) return markdown.position;
  if ('start' in place) return span(place, markdown);
  return markdown.start === null ? markdown.position : point(place, markdown.start);
}

function span({ start, end }: Position, markdown: FrontmatterMarkdown): Position {
  if (markdown.start === null) return markdown.position;
  return { start: point(start, markdown.start), end: point(end, markdown.start) };
}

function point({ line, column }: Point, start: NonNullable<FrontmatterMarkdown['start']>): Point {
  return {
    line: start.line + line - 1,
    column: column + (line === 1 ? start.column - 1 : start.indent),
  };
}
