import type { Point } from 'unist';
import { visible } from './message.ts';

export interface CodeFrame {
  /** Of the line. */
  number: string;
  /** The line, or a window of it. */
  shown: string;
  /** What stands below it: a `^` under each sign that is meant. */
  signs: string;
}

/**
 * The line that a message is about, and signs under what is meant. Of a stretch over several lines the first is
 * shown; a paragraph of one long line is cut to a window around the place.
 *
 * @param lines Of the whole file, without their ends.
 * @param columns Signs there is room for; 40 at least.
 */
export function codeFrame(
  lines: readonly string[],
  start: Point,
  end: Point,
  columns: number,
): CodeFrame {
  const line = lines[start.line - 1] ?? '';
  const room = Math.max(columns, 40);
  const from = Math.min(start.column - 1, line.length);
  const to = end.line > start.line ? line.length : Math.min(end.column - 1, line.length);
  const begin = windowStart(line, from, to, room);
  const stop = Math.min(line.length, begin + room);
  const before = (begin > 0 ? '… ' : '') + shownSigns(line.slice(begin, from));
  const meant = shownSigns(line.slice(from, Math.min(to, stop)));
  const after = shownSigns(line.slice(Math.min(to, stop), stop)) + (stop < line.length ? ' …' : '');
  return {
    number: String(start.line),
    shown: `${before}${meant}${after}`.trimEnd(),
    signs: `${asWide(before, ' ', '\u3000')}${asWide(meant, '^', '^^') || '^'}`,
  };
}

/** Where to cut a long line: a third of the room before the place, and never in the middle of a sign. */
function windowStart(line: string, from: number, to: number, room: number): number {
  if (line.length <= room || to <= room) return 0;
  const begin = Math.max(0, from - Math.floor(room / 3));
  const isHalf = /[\udc00-\udfff]/.test(line[begin] ?? '');
  return isHalf ? begin - 1 : begin;
}

function shownSigns(text: string): string {
  return visible(text.replaceAll('\t', ' '));
}

/** As many signs as a terminal takes room for: wide ones take two places. */
function asWide(text: string, narrow: string, wide: string): string {
  return [...SIGNS.segment(text)]
    .map(({ segment }) => (WIDE.test(segment) ? wide : narrow))
    .join('');
}

const SIGNS = new Intl.Segmenter('en', { granularity: 'grapheme' });
const WIDE =
  /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|\p{Emoji_Presentation}|[\u3000-\u303f\uff01-\uff60]/u;
