import type { SettingsKind } from '../1-read/settings/json-schemas.ts';
import { type Cursor, LONGEST_LINE } from './cursor.ts';
import { linesOf } from './place.ts';

/** Where a cursor stands among settings: read off the lines, as what is half typed is no YAML. */
export interface SettingsPlace {
  kind: SettingsKind;
  /** Keys that the line's key, or its item, stands below, outermost first. */
  parents: string[];
  /** The line's own key; empty where it has none. */
  key: string;
  /** What the cursor is at: the key, the value after it, or an item of a list below a key. */
  at: 'key' | 'value' | 'item';
  /** What stands before the cursor of the value, item or key. */
  typed: string;
  /** Keys beside it, its own not among them. */
  others: string[];
}

const LINE = /^( *)((?:- +)*)(?:([\w-]+)(:(?: |$))?)?/;

/** @returns null where there are no settings. */
export function settingsPlace({
  path,
  text,
  position,
}: Omit<Cursor, 'site'>): SettingsPlace | null {
  const kind = kindOf(path);
  const lines = linesOf(text);
  const region = kind === 'frontmatter' ? frontmatterLines(lines) : { start: 0, end: lines.length };
  const { line: at, character } = position;
  if (kind === null || region === null || at < region.start || at >= region.end) return null;
  if (character > LONGEST_LINE) return null;
  const line = lines[at] ?? '';
  const before = line.slice(0, character);
  const [, blanks = '', dashes = '', name = '', colon = ''] = LINE.exec(line) ?? [];
  const indent = blanks.length + dashes.length;
  const parents = parentsOf(lines.slice(region.start, at), blanks.length, dashes !== '');
  const others = keysAt(lines.slice(region.start, region.end), indent, at - region.start);
  const place = { kind, parents, others };
  const keyEnd = indent + name.length;
  if (colon !== '' && character > keyEnd) {
    return { ...place, key: name, at: 'value', typed: lastOf(before.slice(keyEnd + 1)) };
  }
  if (dashes !== '' && colon === '') {
    return { ...place, key: '', at: 'item', typed: before.slice(indent).trimStart() };
  }
  return { ...place, key: colon === '' ? '' : name, at: 'key', typed: before.slice(indent) };
}

function kindOf(path: string): SettingsKind | null {
  if (/(?:^|\/)course\.yml$/.test(path)) return 'course';
  if (path === 'site.yml') return 'site';
  return /\.md$/i.test(path) ? 'frontmatter' : null;
}

/** The lines between two of three hyphens; all that follow the first where the second is still to come. */
export function frontmatterLines(lines: readonly string[]): { start: number; end: number } | null {
  const isFence = (line: string) => /^\ufeff?---[ \t]*$/.test(line);
  if (!isFence(lines[0] ?? '')) return null;
  const end = lines.findIndex((line, index) => index > 0 && isFence(line));
  return { start: 1, end: end < 0 ? lines.length : end };
}

/** Keys without a value of their own that a line stands below. */
function parentsOf(before: readonly string[], blanks: number, isItem: boolean): string[] {
  const parents: string[] = [];
  // A list may stand at the indent of its key.
  let most = isItem ? blanks + 1 : blanks;
  for (const line of before.toReversed()) {
    const [, indent = '', dashes = '', key, colon = ''] = LINE.exec(line) ?? [];
    const column = indent.length + dashes.length;
    if (key === undefined || colon === '' || column >= most) continue;
    parents.unshift(key);
    most = column;
  }
  return parents;
}

/** Of the lines around one that belong to the same mapping. */
function keysAt(lines: readonly string[], indent: number, own: number): string[] {
  const columns = lines.map((line) => {
    const [, blanks = '', dashes = '', key = '', colon = ''] = LINE.exec(line) ?? [];
    return {
      column: blanks.length + dashes.length,
      key: colon === '' ? '' : key,
      blank: line.trim() === '',
    };
  });
  const isInside = ({ column, blank }: (typeof columns)[number]) => blank || column >= indent;
  const start = columns.slice(0, own).findLastIndex((one) => !isInside(one)) + 1;
  const after = columns.slice(own).findIndex((one) => !isInside(one));
  return columns
    .slice(start, after < 0 ? undefined : own + after)
    .filter(({ column, key }, index) => column === indent && key !== '' && start + index !== own)
    .map(({ key }) => key);
}

/** Of `[a, b` what stands behind the last comma. */
function lastOf(value: string): string {
  return (/[^[,]*$/.exec(value)?.[0] ?? '').trimStart();
}
