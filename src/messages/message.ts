/** What every way of telling messages needs of one. */
import { posix } from 'node:path';
import type { Point, Position } from 'unist';
import type { VFile } from 'vfile';
import { VFileMessage } from 'vfile-message';
import type { Severity } from './rules.ts';

/** How paths are shown: what to put before a path from the content folder. */
export interface Shown {
  /** `content/`, or however the content folder is reached from the working folder; ends in `/`. */
  prefix: string;
}

/** Files with messages, by path; each file's messages in the order of its text. */
export function sortedMessages(files: readonly VFile[]): [VFile, VFileMessage[]][] {
  return files
    .filter((file) => file.messages.length > 0)
    .sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
    .map((file) => [file, [...file.messages].sort(byPlace)]);
}

/** `.` is the content folder itself; `../` leads to what lies beside it. */
export function shownPath({ path }: Pick<VFile, 'path'>, { prefix }: Shown): string {
  if (path === '.') return prefix;
  return path.startsWith('../') ? posix.normalize(prefix + path) : prefix + path;
}

export function severity({ fatal }: Pick<VFileMessage, 'fatal'>): Severity {
  if (fatal === true) return 'error';
  return fatal === false ? 'warning' : 'advice';
}

/** Where a message begins and ends; twice the same where it is about one place, the file's first where about all. */
export function ends({ place }: VFileMessage): [start: Point, end: Point] {
  if (place === undefined) return [START, START];
  return isPosition(place) ? [place.start, place.end] : [place, place];
}

const START: Point = { line: 1, column: 1 };

function isPosition(place: Point | Position): place is Position {
  return 'start' in place;
}

/** The other place involved: "[9:1] first used here"; empty where there is none. */
export function causeLine({ cause }: VFileMessage): string {
  if (!(cause instanceof VFileMessage)) return '';
  const { reason, line, column, file } = cause;
  const where = line === undefined ? '' : `${line}:${column ?? 1}`;
  const place = [file, where].filter(Boolean).join(':');
  return place === '' ? reason : `[${place}] ${reason}`;
}

/**
 * File names and quoted words come from anyone: what a terminal or a log would obey (escapes, line
 * ends, marks that turn the writing round), and what nobody sees, is shown by its number.
 */
export function visible(line: string): string {
  return line.replace(UNSEEN, (sign) => {
    const number = sign.codePointAt(0) ?? 0;
    return `\\u{${number.toString(16)}}`;
  });
}

/** Joiners are left: they make letters and emoji what they are. */
const UNSEEN = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069\u00ad\u180e\u200b\u2060\ufeff]/gu;

function byPlace(a: VFileMessage, b: VFileMessage): number {
  const [first] = ends(a);
  const [second] = ends(b);
  return (
    first.line - second.line ||
    first.column - second.column ||
    ((a.ruleId ?? '') < (b.ruleId ?? '') ? -1 : 1)
  );
}
