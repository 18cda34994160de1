import type { Position } from 'unist';
import type { Fix } from '../../messages/report.ts';

/** Keys that may follow a list's hyphen on the same line; any other word with a colon there is text. */
const ENTRY_KEYS = new Set(['q', 'a', 'marks', 'id', 'points', 'kind', 'title', 'url']);

export interface LineParts {
  /** What stands before the value: indent, hyphens, key. */
  prefix: string;
  value: string;
}

/** `  - q: text` as prefix and value. */
export function partsOfLine(line: string): LineParts {
  const hyphens = /^\s*(?:-\s+)*/.exec(line)?.[0] ?? '';
  const rest = line.slice(hyphens.length);
  const key = /^([\w-]+)\s*:(?:\s+|$)/.exec(rest);
  const isKey = key !== null && (!hyphens.includes('-') || ENTRY_KEYS.has(key[1] ?? ''));
  const prefix = isKey ? hyphens + key[0] : hyphens;
  return { prefix, value: line.slice(prefix.length).trimEnd() };
}

/** Whether YAML reads the start or the middle of this value as something other than text. */
export function needsQuotes(value: string): boolean {
  if (/^[*&!%@`,}\]]/.test(value)) return true;
  if (/^[-?:]\s/.test(value)) return true;
  if (/^\[.*\]\s*[^\s,\]#]/.test(value) || /^\{.*\}\s*[^\s,}#]/.test(value)) return true;
  if (/^"[^"]*"\s*[^\s#]/.test(value)) return true;
  if (/^'(?:[^']|'')*'\s*[^\s#]/.test(value)) return true;
  return !/^["'[{|>#]/.test(value) && /:(?:\s|$)/.test(value);
}

/** The value in the quotes that suit it best. */
export function quoted(value: string): string {
  const inner = /^'.*'$/s.test(value) && value.length > 1 ? value.slice(1, -1) : value;
  if (!/["\\]/.test(inner)) return `"${inner}"`;
  return `'${inner.replaceAll("'", "''")}'`;
}

/** The reason, the note and the cure of a `yaml-values-are-quoted` message. @param place The value's. */
export function quoteAdvice(
  { prefix, value }: LineParts,
  taken: string,
  place: Position,
): { reason: string; note: string; fix?: Fix } {
  const text = quoted(value);
  // What follows ` #` may be a comment.
  const isSure = !value.includes(' #');
  return {
    reason: `Unexpected ${taken}, expected text: put quotes around \`${value}\``,
    note: `Write \`${prefix.trimStart()}${text}\``,
    ...(isSure && { fix: { place, text } }),
  };
}

/** What YAML takes such a value for, to follow "Unexpected". */
export function takenFor(value: string): string {
  const [first = ''] = value;
  if (/[*&!%@`,[\]{}?-]/.test(first)) return `\`${first}\` at the start of a value`;
  if (/["']/.test(first)) return 'words after the closing quote';
  return '`:` in the middle of a value';
}
