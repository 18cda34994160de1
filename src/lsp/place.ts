/**
 * Places in our texts and in an editor's: lines from 1 and from 0, columns in UTF-16 units in both. An editor's text may
 * begin with a byte order mark, which ours never have.
 */
import type { Point, Position as Stretch } from 'unist';
import type { Position, Range } from 'vscode-languageserver';

const MARK = '\ufeff';

/** @param text As the editor has it. */
export function rangeOf(place: Point | Stretch, text: string): Range {
  if ('start' in place) {
    return { start: positionOf(place.start, text), end: positionOf(place.end, text) };
  }
  const position = positionOf(place, text);
  return { start: position, end: position };
}

export function positionOf({ line, column }: Point, text: string): Position {
  const shift = line === 1 && text.startsWith(MARK) ? 1 : 0;
  return { line: line - 1, character: column - 1 + shift };
}

export function pointOf({ line, character }: Position, text: string): Point {
  const shift = line === 0 && text.startsWith(MARK) ? 1 : 0;
  return { line: line + 1, column: Math.max(1, character + 1 - shift) };
}

/** Whether a point lies in a stretch, or at its end. */
export function isIn({ line, column }: Point, { start, end }: Stretch): boolean {
  const isAfter = line > start.line || (line === start.line && column >= start.column);
  return isAfter && (line < end.line || (line === end.line && column <= end.column));
}

/** Whether two ranges meet. */
export function meet(a: Range, b: Range): boolean {
  return !isBefore(a.end, b.start) && !isBefore(b.end, a.start);
}

function isBefore(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}

/** The lines of a text as editors count them, without their ends. */
export function linesOf(text: string): string[] {
  return text.split(/\r\n|\n|\r/);
}
