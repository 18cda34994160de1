import type { Position } from 'unist';
import { isScalar, type Node } from 'yaml';
import type { FrontmatterMarkdown } from '../sources.ts';
import type { Places } from '../text/places.ts';

/** Markdown inside a YAML value; its lines keep their places wherever YAML left them as they were. */
export function frontmatterMarkdown(
  value: string,
  node: Node | undefined,
  position: Position,
  places: Places,
): FrontmatterMarkdown {
  return { value, position, start: startOf(value, node, position, places) };
}

function startOf(
  value: string,
  node: Node | undefined,
  position: Position,
  places: Places,
): FrontmatterMarkdown['start'] {
  if (!isScalar(node)) return null;
  const { line, column } = position.start;
  if (node.type === 'BLOCK_LITERAL') {
    const indent = /^ */.exec(firstTextLine(line + 1, position.end.line, places))?.[0].length ?? 0;
    const start = { line: line + 1, column: indent + 1, indent };
    return isTrue(value, start, places) ? start : null;
  }
  const isQuoted = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE';
  const start = { line, column: column + (isQuoted ? 1 : 0), indent: 0 };
  return !value.includes('\n') && isTrue(value, start, places) ? start : null;
}

function firstTextLine(from: number, to: number, places: Places): string {
  for (let line = from; line <= to; line++) {
    if (places.line(line).trim() !== '') return places.line(line);
  }
  return '';
}

/** Whether the value's lines stand in the file letter by letter, from `start` on. */
function isTrue(
  value: string,
  start: { line: number; column: number; indent: number },
  places: Places,
): boolean {
  return value
    .replace(/\n+$/, '')
    .split('\n')
    .every((text, index) => {
      const from = index === 0 ? start.column - 1 : start.indent;
      return places.line(start.line + index).slice(from, from + text.length) === text;
    });
}
