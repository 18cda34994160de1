/** The list of answers at the end of a worksheet, and which question each belongs to. */
import type { Draft } from '../draft.ts';
import { addLeftover } from '../leftovers.ts';
import type { Line } from '../line.ts';
import { plain, plainBlocks, rawText, slice } from '../rich.ts';
import { blocksFrom } from './blocks.ts';
import { headingOf } from './headings.ts';
import type { Key, RawQuestion } from './raw-question.ts';

interface Entry extends Key {
  label: string;
  /** null where none was typed. */
  number: number | null;
}

/** Several in one line: "1. B 2. C 3. A". */
const COMPACT =
  /(?<![\p{L}\p{N}])(\d{1,3})\s*[.):=–-]?\s*((?:[A-H](?:\s*(?:,|&|and|\+)\s*[A-H](?![\p{L}\p{N}]))*|true|false|t|f)(?![\p{L}\p{N}]))/giu;

/** Gives each question its answer; what belongs to none is left over, and stays hidden. */
export function giveAnswers(
  lines: readonly Line[],
  questions: readonly RawQuestion[],
  draft: Draft,
): void {
  const open = new Set(questions.filter(({ key, below }) => key === null && below.length === 0));
  const entries = entriesOf(lines);
  const unnumbered = entries.filter(({ number }) => number === null);
  const areInOrder = unnumbered.length === entries.length && entries.length === open.size;
  for (const entry of entries) {
    const question = [...open].find((one) => areInOrder || belongs(entry, one));
    if (question === undefined) {
      const text = plainBlocks(blocksFrom([{ ...asLine(entry) }, ...entry.more]));
      const number = entry.number === null ? '' : `${entry.number}. `;
      addLeftover(draft, entry.line, 'an answer to no question', number + text);
      continue;
    }
    open.delete(question);
    question.key = { line: entry.line, text: entry.text, more: entry.more };
  }
}

function belongs({ label, number }: Entry, question: RawQuestion): boolean {
  const isThere = label === '' || label.toLowerCase() === question.label.toLowerCase();
  return isThere && number === question.number;
}

function asLine({ line, text }: Entry): Line {
  return { number: line, text, marker: null, depth: 0, heading: 0, joined: false, block: null };
}

function entriesOf(lines: readonly Line[]): Entry[] {
  const entries: Entry[] = [];
  let label = '';
  const isNumbered = lines.some(({ marker }) => marker?.kind === 'number');
  for (const line of lines) {
    const heading = headingOf(line);
    if (heading !== null && heading.part !== 'answers' && heading.rest.length === 0) {
      label = heading.label;
      continue;
    }
    const compact = compactEntries(line, label);
    const { marker, text, number } = line;
    if (compact.length > 0) entries.push(...compact);
    else if (marker?.kind === 'number' && line.block === null) {
      entries.push({ label, number: marker.value, text, line: number, more: [] });
    } else if (isNumbered && entries.length > 0) entries.at(-1)?.more.push(line);
    else if (line.block === null && line.depth === 0)
      entries.push({ label, number: null, text, line: number, more: [] });
    else entries.at(-1)?.more.push(line);
  }
  return entries;
}

/** At least two, and nothing else in the line. */
function compactEntries({ marker, text, number, block }: Line, label: string): Entry[] {
  if (block !== null) return [];
  const typed = [{ text: marker === null ? '' : `${marker.typed} ` }, ...text];
  const raw = rawText(typed);
  const found = [...raw.matchAll(COMPACT)];
  const rest = raw.replaceAll(COMPACT, '').replaceAll(/[\s,;.|/]+/g, '');
  if (found.length < 2 || rest !== '') return [];
  return found.map(({ 0: whole, 1: value = '', 2: key = '', index }) => {
    const from = index + whole.length - key.length;
    return {
      label,
      number: Number(value),
      text: slice(typed, from, from + key.length),
      line: number,
      more: [],
    };
  });
}

/** All the words of a key in one line. */
export function keyText(key: Key | null): string {
  return key === null ? '' : plain(key.text);
}
