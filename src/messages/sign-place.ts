import type { Point, Position } from 'unist';
import type { VFile } from 'vfile';
import { codePoint } from './code-point.ts';
import { isTold } from './told.ts';

declare module 'vfile' {
  interface DataMap {
    /** A guide's whole text: its `value` has blanks for the frontmatter. */
    written: () => string;
    /** Where each value of a settings file stands, by key path: `title`, `fonts.0`. */
    places: Record<string, Position>;
  }
}

/**
 * Where a sign stands in a file's own text, for a message about that sign alone.
 *
 * @param within The node or value that holds it; null: the whole file.
 * @param nth So many of the same stand before it in there.
 * @returns `within` where the sign is written otherwise there (`&#945;`, `\alpha`), or stands in another file.
 */
export function signPlace(
  file: VFile,
  within: Position | null,
  { text: sign, nth }: { text: string; nth: number },
): Position | null {
  if (within === null) return null;
  const text = file.data.written?.() ?? String(file);
  const last = offsetOf(text, within.end);
  let at = text.indexOf(sign, offsetOf(text, within.start));
  for (let count = 0; count < nth && at >= 0; count += 1) at = text.indexOf(sign, at + sign.length);
  if (at < 0 || at + sign.length > last) return within;
  const start = pointAt(text, at);
  const end = { line: start.line, column: start.column + sign.length, offset: at + sign.length };
  return { start, end };
}

/** Typed for the plain sign: whatever message stands there wants that one. */
const FULL_WIDTH = /^[\uff01-\uff5e]$/;

/** Whether a message about this place names the sign by its number, or wants it replaced: it is the same cause. */
export function isSignTold(file: VFile, place: Position | null, sign: string): boolean {
  if (place === null) return false;
  const number = codePoint(sign);
  const line = { start: place.start, end: place.start };
  return isTold(file, line, ({ reason }) => reason.includes(number) || FULL_WIDTH.test(sign));
}

/** By line and column: what stands in a frontmatter value knows no offset in the file. */
function offsetOf(text: string, { line, column }: Point): number {
  let start = 0;
  for (let count = 1; count < line; count += 1) {
    const end = text.indexOf('\n', start);
    if (end < 0) return text.length;
    start = end + 1;
  }
  return start + column - 1;
}

function pointAt(text: string, offset: number): Point {
  let line = 1;
  let start = 0;
  for (let end = text.indexOf('\n'); end >= 0 && end < offset; end = text.indexOf('\n', end + 1)) {
    line += 1;
    start = end + 1;
  }
  return { line, column: offset - start + 1, offset };
}
