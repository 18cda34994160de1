import type { Point, Position } from 'unist';
import type { VFile } from 'vfile';
import { VFileMessage } from 'vfile-message';
import { folded, moreLikeThis, summary } from './fold.ts';

/** How paths are shown: what to put before a path from the content folder. */
export interface Shown {
  /** `content/`, or however the content folder is reached from the working folder; ends in `/`. */
  prefix: string;
}

export interface Tally {
  errors: number;
  warnings: number;
}

/** Files with messages, by path; each file's messages in the order of its text. */
export function sortedMessages(files: readonly VFile[]): [VFile, VFileMessage[]][] {
  return files
    .filter((file) => file.messages.length > 0)
    .sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
    .map((file) => [file, [...file.messages].sort(byPlace)]);
}

export function tally(files: readonly VFile[]): Tally {
  const all = files.flatMap((file) => file.messages);
  const errors = all.filter(({ fatal }) => fatal === true).length;
  return { errors, warnings: all.length - errors };
}

/** True where nothing may be published: any error, or, strictly, any message. */
export function isRefused(files: readonly VFile[], strict: boolean): boolean {
  const { errors, warnings } = tally(files);
  return errors > 0 || (strict && warnings > 0);
}

/**
 * All messages for a terminal, a block for each file, those of one shape folded; with a closing line, and where there
 * are many, how often each rule was broken. Empty where there are none.
 */
export function formatMessages(files: readonly VFile[], shown: Shown): string {
  const sorted = sortedMessages(files);
  if (sorted.length === 0) return '';
  const blocks = sorted.map(([file, messages]) => block(file, messages, shown));
  const rules = summary(sorted.map(([, messages]) => messages));
  const closing = [closingLine(tally(files)), ...rules].join('\n');
  return `${blocks.join('\n\n')}\n\n${closing}\n`;
}

/** All messages as JSON for other tools: one object each, in the same order. */
export function jsonMessages(files: readonly VFile[], { prefix }: Shown): string {
  const list = sortedMessages(files).flatMap(([file, messages]) =>
    messages.map((message) => {
      const [start, end] = ends(message);
      return {
        file: shownPath(file, prefix),
        line: start.line,
        column: start.column,
        endLine: end.line,
        endColumn: end.column,
        severity: severity(message),
        rule: message.ruleId ?? '',
        reason: message.reason,
        ...(message.note && { note: message.note }),
        ...(message.url && { help: message.url }),
        ...(message.cause instanceof Error && { cause: causeLine(message) }),
      };
    }),
  );
  return `${JSON.stringify(list, null, 2)}\n`;
}

function block(file: VFile, messages: VFileMessage[], { prefix }: Shown): string {
  const folds = folded(messages);
  const places = folds.map(({ message }) => range(message));
  const width = places.reduce((most, { length }) => Math.max(most, length), 0);
  const indent = ' '.repeat(width + 4);
  const lines = folds.map(({ message, others }, index) => {
    const place = (places[index] ?? '').padEnd(width);
    const cause = causeLine(message);
    return [
      `  ${place}  ${severity(message)}  ${message.reason}  ${message.ruleId ?? ''}`,
      ...(cause === '' ? [] : [`${indent}${cause}`]),
      ...(message.note ? [`${indent}${message.note}`] : []),
      ...(others.length > 0 ? [`${indent}${moreLikeThis(others)}`] : []),
    ];
  });
  return [shownPath(file, prefix), ...lines.flat()].map(visible).join('\n');
}

/**
 * File names and quoted words come from anyone: what a terminal or a log would obey (escapes, line
 * ends, marks that turn the writing round), and what nobody sees, is shown by its number.
 */
function visible(line: string): string {
  return line.replace(UNSEEN, (sign) => {
    const number = sign.codePointAt(0) ?? 0;
    return `\\u{${number.toString(16)}}`;
  });
}

/** Joiners are left: they make letters and emoji what they are. */
const UNSEEN = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069\u00ad\u180e\u200b\u2060\ufeff]/gu;

/** `.` is the content folder itself. */
function shownPath({ path }: VFile, prefix: string): string {
  return path === '.' ? prefix : prefix + path;
}

function severity({ fatal }: VFileMessage): 'error' | 'warning' {
  return fatal === true ? 'error' : 'warning';
}

function range(message: VFileMessage): string {
  const [start, end] = ends(message);
  const from = `${start.line}:${start.column}`;
  const to = `${end.line}:${end.column}`;
  return from === to ? from : `${from}-${to}`;
}

function ends({ place }: VFileMessage): [Point, Point] {
  if (place === undefined) return [START, START];
  return isPosition(place) ? [place.start, place.end] : [place, place];
}

const START: Point = { line: 1, column: 1 };

function isPosition(place: Point | Position): place is Position {
  return 'start' in place;
}

/** The other place involved: "[9:1] first used here". */
function causeLine({ cause }: VFileMessage): string {
  if (!(cause instanceof VFileMessage)) return '';
  const { reason, line, column, file } = cause;
  const where = line === undefined ? '' : `${line}:${column ?? 1}`;
  const place = [file, where].filter(Boolean).join(':');
  return place === '' ? reason : `[${place}] ${reason}`;
}

function closingLine({ errors, warnings }: Tally): string {
  const counted = [
    errors > 0 ? `${errors} ${errors === 1 ? 'error' : 'errors'}` : '',
    warnings > 0 ? `${warnings} ${warnings === 1 ? 'warning' : 'warnings'}` : '',
  ];
  return counted.filter(Boolean).join(', ');
}

function byPlace(a: VFileMessage, b: VFileMessage): number {
  const [first] = ends(a);
  const [second] = ends(b);
  return (
    first.line - second.line ||
    first.column - second.column ||
    ((a.ruleId ?? '') < (b.ruleId ?? '') ? -1 : 1)
  );
}
