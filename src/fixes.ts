import type { Point } from 'unist';
import type { VFile } from 'vfile';
import type { Fix } from './messages/report.ts';

/** A stretch of a line that was put right, with some of what follows it. */
export interface Change {
  line: number;
  before: string;
  after: string;
}

/** So many signs of what follows. */
const SHOWN = 30;

/** The fixes that the messages of a file offer, in the order of its text. */
export function fixesOf({ messages }: VFile): Fix[] {
  return messages.flatMap(({ fix }) => (fix === undefined ? [] : [fix])).sort(byPlace);
}

function byPlace({ place: a }: Fix, { place: b }: Fix): number {
  return a.start.line - b.start.line || a.start.column - b.start.column;
}

/**
 * Puts fixes into a text. Of two that meet, the second is left for another time. Line ends and a byte order mark stay
 * as they are.
 *
 * @param text The file as it lies on the disk.
 * @param fixes In the order of the text.
 */
export function withFixes(
  text: string,
  fixes: readonly Fix[],
): { text: string; changes: Change[] } {
  const mark = text.startsWith('\ufeff') ? 1 : 0;
  const starts = [
    mark,
    ...[...text.matchAll(/\r\n|\n|\r/g)].map((end) => end.index + end[0].length),
  ];
  const offset = ({ line, column }: Point) => (starts[line - 1] ?? text.length) + column - 1;
  const changes: Change[] = [];
  let made = '';
  let done = 0;
  for (const fix of fixes) {
    const start = offset(fix.place.start);
    const end = offset(fix.place.end);
    if (start < done || end < start) continue;
    const line = text.slice(end).split(/[\r\n]/, 1)[0] ?? '';
    const more = line.length > SHOWN ? `${line.slice(0, SHOWN)}…` : line;
    made += text.slice(done, start) + fix.text;
    done = end;
    changes.push({
      line: fix.place.start.line,
      before: text.slice(start, end) + more,
      after: fix.text + more,
    });
  }
  return { text: made + text.slice(done), changes };
}
