import type { List, RootContent } from 'mdast';
import { plainText } from '../../guide/text.ts';
import { allOf } from '../../guide/walk.ts';
import { hasMarks } from '../attributes/marks.ts';
import { type Context, say } from '../context.ts';
import { exerciseNamed, recogniseSection } from '../words.ts';
import { asSeen, unseenSign } from './signs.ts';
import { stretch, type TextLine, textLines } from './text-lines.ts';
import type { Where } from './where.ts';

/**
 * Lines that their author takes for headings and Markdown does not: `###` with a no-break or full-width space
 * after it or none at all, with a sign of no width in front, behind four spaces, with full-width signs or a
 * backslash. Reports `headings-are-seen`: the question under such a line, and its answer, would be text.
 */
export function reportUnseenHeadings(
  nodes: readonly RootContent[],
  where: Where,
  context: Context,
): void {
  for (const node of nodes) if (node.type === 'list') reportInItems(node, where, context);
  for (const line of textLines(nodes, context)) {
    const found = unseenHeading(line, where, context);
    if (found === null) continue;
    say(
      context,
      'headings-are-seen',
      stretch(line, found.start, line.text.trimEnd().length - found.start),
      `Unexpected \`${shown(line.text.slice(found.start))}\`, expected ${found.expected}: \`${shown(found.right)}\``,
      {
        note: 'As it stands, Markdown takes the line for text, and what is under it too.',
        ...(found.signs !== null && {
          fix: { place: stretch(line, found.start, found.length), text: found.signs },
        }),
      },
    );
  }
}

/** Indented under an item of a list, a heading belongs to the item. */
function reportInItems(list: List, where: Where, context: Context): void {
  for (const heading of allOf([list], 'heading')) {
    const words = plainText(heading);
    if (!isMeant(words, where, context)) continue;
    const right = `${'#'.repeat(heading.depth)} ${shown(words)}`;
    say(
      context,
      'headings-are-seen',
      heading,
      `Unexpected \`${right}\` inside an item of a list, expected it at the margin: \`${right}\``,
      { note: 'As it stands, it is a part of the item above it.' },
    );
  }
}

/** True where a paragraph begins with such a line: it has its message, and needs no other. */
export function startsUnseen(node: RootContent, context: Context): boolean {
  if (node.type !== 'paragraph' && node.type !== 'code') return false;
  const [line] = textLines([node], context);
  return line !== undefined && unseenHeading(line, 'exercises', context) !== null;
}

interface Found {
  /** Where in the line it starts, in UTF-16 units. */
  start: number;
  expected: string;
  /** The line as it should be. */
  right: string;
  /** How long what stands before the words is, and what to put there; null where the line has to move. */
  length: number;
  signs: string | null;
}

function unseenHeading(line: TextLine, where: Where, context: Context): Found | null {
  const start = line.text.search(/[^ \t]/);
  if (start < 0) return null;
  const written = line.text.slice(start);
  const seen = asSeen(written).trim();
  const bare = seen.replace(/^(?:\\?#)+/, (run) => run.replaceAll('\\', ''));
  const slash = bare !== seen;
  const [, signs = '', gap = '', words = ''] = /^(#{1,6})([ \t]*)(\S.*)$/.exec(bare) ?? [];
  if (signs === '') return null;
  const length = written.trimEnd().length - words.length;
  const found = { start, length, right: `${signs} ${words}`, signs: `${signs} ` };
  const strange = unseenSign(written.slice(0, written.length - words.length));
  if (strange !== null) {
    // `#topic` with a full-width sign is a topic's name.
    if (gap === '' && signs.length === 1) return null;
    return { ...found, expected: `plain signs in place of ${strange}` };
  }
  if (slash) {
    const isText = signs.length === 1 || gap === '';
    if (isText || !isMeant(words, where, context)) return null;
    return { ...found, expected: 'no backslash before a sign' };
  }
  if (gap === '') {
    if (signs.length === 1 || line.node.type === 'code' || !/^[\p{L}\p{N}]/u.test(words))
      return null;
    return { ...found, expected: 'a space after the signs' };
  }
  // What is left is indented: code, or the next line of a paragraph.
  if (line.node.type === 'code' && (signs.length === 1 || !isMeant(words, where, context)))
    return null;
  return {
    ...found,
    start: 0,
    signs: null,
    expected: 'it at the margin, with three spaces before it at most',
  };
}

/** In prose a line of code or an escaped sign may well start so: unless its words tell of a question. */
function isMeant(words: string, where: Where, context: Context): boolean {
  if (where !== 'prose') return true;
  const { grammar } = context;
  return (
    hasMarks(words, grammar) ||
    recogniseSection(words, grammar, () => true).found !== 'prose' ||
    exerciseNamed(words, grammar) !== null
  );
}

function shown(text: string): string {
  const trimmed = text.trim();
  return trimmed.length > 50 ? `${trimmed.slice(0, 50)}…` : trimmed;
}
