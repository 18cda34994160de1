import type { PhrasingContent, Root, RootContent, Table, TableCell, Text } from 'mdast';
import type { Position } from 'unist';
import { holdsLine } from '../../guide/node-traits.ts';
import type { Foreign } from '../../guide/prose.ts';
import { languageTag, likelyTag } from '../../locale/language-tag.ts';
import { type Context, fixAt, placeOf, say, sourceOf } from '../context.ts';
import { LANGUAGE_MARK, languageIn } from './language-mark.ts';
import type { PlainSource } from './plain-source.ts';
import { setChildren } from './replace-children.ts';

type ParentNode = Extract<Root | RootContent, { children: unknown }>;

/** What marks are read with, and where those stood that have been. */
interface Reading {
  context: Context;
  /** Offsets in the file. */
  read: Set<number>;
}

/** Without one of these there is nothing to read. */
const MAY_BE = /\{[ \t]*(?:xml:)?lang/;

/**
 * Words of another language become `foreign` nodes: between brackets (they are such nodes already, of what is typed),
 * in a link or between stars with a mark straight behind, all lines of a block with a mark in a paragraph of its own
 * under it, and all cells of a column with a mark at the end of its head. Reports `languages-are-readable`.
 *
 * @param sources Of the tree as remark left it.
 */
export function readLanguages(root: Root, sources: readonly PlainSource[], context: Context): void {
  if (!MAY_BE.test(String(context.file))) return;
  const reading: Reading = { context, read: new Set() };
  readIn(root, reading);
  reportStrayMarks(sources, reading);
}

function readIn(parent: ParentNode, reading: Reading): void {
  for (const child of parent.children) if ('children' in child) readIn(child, reading);
  if (holdsLine(parent)) setChildren(parent, inLine(parent.children, reading));
  else if (parent.type === 'table') readColumns(parent, reading);
  else if (parent.type !== 'list' && parent.type !== 'tableRow')
    setChildren(parent, underBlocks(parent.children, reading));
}

function inLine(nodes: readonly PhrasingContent[], reading: Reading): PhrasingContent[] {
  const made: PhrasingContent[] = [];
  for (const node of nodes) {
    const before = made.at(-1);
    if (node.type === 'foreign') {
      const language = settled(node.language, endOf(node, reading), reading);
      made.push(...(language === null ? node.children : [{ ...node, language }]));
    } else if (node.type === 'text' && before !== undefined && 'children' in before) {
      const rest = behindMark(node, before, reading);
      if (rest.value !== '') made.push(rest);
    } else made.push(node);
  }
  return made;
}

/** The place of the mark that a node ends with. */
function endOf(node: Foreign, { context }: Reading): Position | undefined {
  const mark = /\{[^{}]*\}$/.exec(sourceOf(context, node))?.[0] ?? '';
  const end = node.position?.end;
  return end && { start: moved(end, -mark.length), end };
}

/** What is left of a text that begins with a mark of the link or the stars before it: their words get the language. */
function behindMark(text: Text, before: PhrasingContent, reading: Reading): Text {
  const mark = markAt(text, 0, reading);
  if (mark === null || !('children' in before) || before.type === 'foreign') return text;
  const { children } = before;
  const language = settled(languageIn(mark.written), mark.place, reading);
  if (language !== null) before.children = [{ type: 'foreign', language, children }];
  const { position } = text;
  const start = position && moved(position.start, mark.written.length);
  return {
    ...text,
    value: text.value.slice(mark.written.length),
    ...(position && start && { position: { ...position, start } }),
  };
}

/** A mark that is all of a paragraph is for the block above it. */
function underBlocks(nodes: readonly RootContent[], reading: Reading): RootContent[] {
  const made: RootContent[] = [];
  for (const node of nodes) {
    const [only, ...more] = node.type === 'paragraph' ? node.children : [];
    const mark = only?.type === 'text' && more.length === 0 ? markAt(only, 0, reading) : null;
    const above = made.at(-1);
    if (only?.type !== 'text' || mark?.written !== only.value.trim() || !holdsLines(above)) {
      made.push(node);
      continue;
    }
    const language = settled(languageIn(mark.written), mark.place, reading);
    if (language !== null) markLines(above, language);
  }
  return made;
}

type Marked = Extract<RootContent, { type: 'paragraph' | 'list' | 'blockquote' | 'table' }>;
type Lines = Marked | Extract<RootContent, { children: unknown }>;

function holdsLines(node: RootContent | undefined): node is Marked {
  return (
    node?.type === 'paragraph' ||
    node?.type === 'list' ||
    node?.type === 'blockquote' ||
    node?.type === 'table'
  );
}

/** Every line in a block is of the language. */
function markLines(node: Lines, language: string): void {
  if (!holdsLine(node)) {
    for (const child of node.children) if ('children' in child) markLines(child, language);
  } else if (node.children.length > 0) {
    const { children } = node;
    setChildren(node, [{ type: 'foreign', language, children, ...placeOf(node) }]);
  }
}

/** A mark at the end of a column's head, apart from its words, is for all cells under it. */
function readColumns({ children: [head, ...rows] }: Table, reading: Reading): void {
  for (const [index, cell] of (head?.children ?? []).entries()) {
    const language = takenFromHead(cell, reading);
    if (language === null) continue;
    for (const row of rows) {
      const below = row.children[index];
      if (below !== undefined) markLines(below, language);
    }
  }
}

function takenFromHead(cell: TableCell, reading: Reading): string | null {
  const last = cell.children.at(-1);
  if (last?.type !== 'text') return null;
  const at = last.value.search(AT_END);
  const mark = at < 0 ? null : markAt(last, at, reading);
  if (mark === null) return null;
  const value = last.value.slice(0, at).trimEnd();
  cell.children.splice(-1, 1, ...(value === '' ? [] : [{ ...last, value }]));
  return settled(languageIn(mark.written), mark.place, reading);
}

const AT_START = new RegExp(`^${LANGUAGE_MARK.source}`);
/** Words may stand before it, and then a blank does. */
const AT_END = new RegExp(`(?<=^|[ \\t])${LANGUAGE_MARK.source}$`);

/** The mark that stands somewhere in a text, where it is typed so: behind a backslash it is none. */
function markAt(
  text: Text,
  at: number,
  { context }: Reading,
): { written: string; place: Position } | null {
  const written = AT_START.exec(text.value.slice(at))?.[0];
  const source = sourceOf(context, text);
  // Before it the source may be longer than the text; a mark is the same in both.
  const typedAt = at === 0 ? 0 : source.lastIndexOf(written ?? '');
  if (written === undefined || !source.startsWith(written, typedAt)) return null;
  if (source[typedAt - 1] === '\\' || text.position === undefined) return null;
  const start = moved(text.position.start, typedAt);
  return { written, place: { start, end: moved(start, written.length) } };
}

/** The canonical tag of a language; null where it is none, which is told. */
function settled(
  written: string,
  place: Position | undefined,
  { context, read }: Reading,
): string | null {
  if (place?.start.offset !== undefined) read.add(place.start.offset);
  const language = languageTag(written);
  if (language !== null) return language;
  const likely = likelyTag(written);
  say(
    context,
    'languages-are-readable',
    place ?? null,
    written === ''
      ? 'Unexpected mark without a language, expected its tag, such as `{lang=fr}`'
      : `Unexpected language \`${written}\`, expected a language tag such as \`fr\`, \`pt-BR\` or \`zh-Hant\`${likely === null ? '' : `; did you mean \`${likely}\`?`}`,
    likely === null ? {} : fixAt(place ?? null, `{lang=${likely}}`),
  );
  return null;
}

const STRAY = /(?<!\\)\{[ \t]*(?:xml:)?lang(?:uage)?[ \t]*[=:][ \t]*["']?([\w-]*)["']?[ \t]*\}/g;

/** Brackets that are text, as a backslash says: then so is what follows them. */
const BEHIND_LITERAL = /\\\[[^[\]]*\]$|\\\]$/;
const LONGEST_WORDS = 200;

/** What would be printed as it stands. */
function reportStrayMarks(sources: readonly PlainSource[], { context, read }: Reading): void {
  for (const { text, place } of sources) {
    for (const { 0: written, 1: tag = '', index } of text.matchAll(STRAY)) {
      const at = place(index, index + written.length);
      if (read.has(at.start.offset ?? -1)) continue;
      if (BEHIND_LITERAL.test(text.slice(Math.max(0, index - LONGEST_WORDS), index))) continue;
      const isMark = LANGUAGE_MARK.test(written);
      // `{language: en}` may stand in any text; straight behind words between signs it is a mark.
      if (!isMark && !/[\])*_]/.test(text[index - 1] ?? '')) continue;
      const right = `{lang=${tag === '' ? 'fr' : tag}}`;
      say(
        context,
        'languages-are-readable',
        at,
        isMark
          ? `Unexpected \`${written}\`, expected it straight behind words in brackets: \`[words]${right}\``
          : `Unexpected \`${written}\`, expected \`${right}\``,
        isMark
          ? {
              note: 'For a whole paragraph, list, quotation or table, write it under that, with an empty line above it and below. To print braces, write `\\{`.',
            }
          : fixAt(at, right),
      );
    }
  }
}

/** Along its line. */
function moved(point: Position['start'], by: number): Position['start'] {
  return {
    line: point.line,
    column: point.column + by,
    ...(point.offset !== undefined && { offset: point.offset + by }),
  };
}
