import type { Root } from 'mdast';
import { walk } from '../../guide/walk.ts';
import { offered } from '../../messages/alike.ts';
import { nearest } from '../../messages/nearest.ts';
import { type Context, say } from '../context.ts';
import { HIDDEN } from './hidden.ts';
import type { PlainSource } from './plain-source.ts';

/**
 * Slips that Markdown passes as text: references without a definition (`references-are-defined`).
 * Looked for in the source of text, where a resolved reference is hidden and an escaped bracket is none.
 */
export function reportSlips(root: Root, sources: readonly PlainSource[], context: Context): void {
  const notes: string[] = [];
  const names: string[] = [];
  walk([root], (node) => {
    if (node.type === 'footnoteDefinition') notes.push(`^${node.label ?? node.identifier}`);
    if (node.type === 'definition' && 'identifier' in node)
      names.push(node.label ?? node.identifier);
  });
  for (const { text, raw, place } of sources) {
    if (!text.includes('[')) continue;
    for (const { 0: written, 1: name = '', index } of text.matchAll(NOTE)) {
      // `[^a-z]` and `[^x]+` are patterns of programs.
      if (/^\^.-.$/.test(name)) continue;
      say(
        context,
        'references-are-defined',
        place(index, index + written.length),
        `Unexpected footnote \`${written}\` without a note, expected a line \`${written}: …\` in this file${meant(name, notes)}`,
      );
    }
    for (const { 0: written, 1: words = '', 2: label = '', index } of text.matchAll(REFERENCE)) {
      const name = label === '' ? raw.slice(index + 1, index + 1 + words.length) : label;
      if (!isReference(words, name, names)) continue;
      say(
        context,
        'references-are-defined',
        place(index, index + written.length),
        `Unexpected link to \`[${name}]\`, expected a line \`[${name}]: address\` in this file${meant(name, names)}`,
        { note: 'To print the brackets themselves, write `\\[` for the first of each pair.' },
      );
    }
  }
}

const NOTE = /(?<!\\)\[(\^[\p{L}\p{N}][^\][\\\s\uFFFC]{0,39})\](?![(+*?{])/gu;
/** `[words][name]` and `[words][]`, but for `a[i][j]`, where a word goes straight before it. */
const REFERENCE = /(?<![\w)\]\\!])\[((?:\\.|[^\][\\])+)\]\[((?:\\.|[^\][\\\uFFFC])*)\](?!\[)/g;

/**
 * `[copper][cu]` is a link whose line is missing. `[ClO][O]`, `[1][2]` and `[x][y]` are brackets: a link
 * has a word to click on.
 */
function isReference(words: string, name: string, names: readonly string[]): boolean {
  if (/^\^/.test(words)) return false;
  if (name.length > 2 && nearest(name, names) !== null) return true;
  const isConcentration = /^(?:[A-Z][a-z]?\d*)+[-+−\d]*$/.test(words);
  if (isConcentration && words.toLowerCase() !== name.toLowerCase()) return false;
  return /\p{L}{3}|\p{Script=Han}/u.test(words) || words.includes(HIDDEN);
}

function meant(name: string, names: readonly string[]): string {
  const near = nearest(name, names);
  return near === null ? '' : `; did you mean ${offered(`[${name}]`, `[${near}]`)}?`;
}
