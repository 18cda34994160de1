import type { Point, Position } from 'unist';

/** Offsets (UTF-16 units, from 0; beyond the end: the end) of one text to places in it (lines and columns from 1). */
export interface Places {
  point(offset: number): Point;
  /** End exclusive. */
  range(start: number, end: number): Position;
  /** Text of a line, numbered from 1, without its end. */
  line(number: number): string;
}

export function placesIn(text: string): Places {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  const point = (given: number): Point => {
    const offset = Math.min(given, text.length);
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1, offset };
  };
  return {
    point,
    range: (start, end) => ({ start: point(start), end: point(Math.max(start, end)) }),
    line: (number) => {
      const next = starts[number];
      return text.slice(
        starts[number - 1] ?? text.length,
        next === undefined ? undefined : next - 1,
      );
    },
  };
}
