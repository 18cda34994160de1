import type { Line, Marker } from '../line.ts';
import { richFrom } from '../rich.ts';
import { depthsOf } from './depths.ts';
import { readMarker } from './markers.ts';
import { richFromMarkdown } from './rich-from-markdown.ts';

interface Typed {
  number: number;
  indent: number;
  marker: Marker | null;
  text: string;
  joined: boolean;
  /** 1 to 6; 0 for none. */
  heading: number;
}

/** How a line's words are read. */
export interface Reading {
  /** Markdown's signs mean what they mean there. */
  isMarkdown: boolean;
}

/** A pasted text as lines: bullets and numbers read off, wrapped lines joined, depths told by indents and bullets. */
export function linesFromText(text: string, { isMarkdown }: Reading): Line[] {
  const typed: Typed[] = [];
  let joined = false;
  const raws = text.split('\n');
  for (const [index, typedRaw] of raws.entries()) {
    const raw = isLetterBullet(raws, index) ? typedRaw.replace(/^o /, 'o\t') : typedRaw;
    if (raw.trim() === '' || (isMarkdown ? /^(?:-{3,}|\*{3,}|={3,})$/ : RULER).test(raw.trim())) {
      joined = false;
      continue;
    }
    const line = typedLine(raw, index + 1, joined);
    if (isMarkdown) takeHeading(line);
    const before = typed.at(-1);
    if (before !== undefined && goesOn(before, line, raw)) before.text += ` ${line.text}`;
    else typed.push(line);
    joined = true;
  }
  const depths = depthsOf(typed);
  return typed.map(({ number, marker, text, joined, heading }, index) => ({
    number,
    text: isMarkdown ? richFromMarkdown(text) : richFrom(text),
    marker,
    depth: depths[index] ?? 0,
    heading,
    joined,
    block: null,
  }));
}

/** Word's second bullet comes out as a small letter; at the margin it may be a word, but not beside other bullets. */
function isLetterBullet(lines: readonly string[], index: number): boolean {
  if (!/^o \S/.test(lines[index] ?? '')) return false;
  const before = lines.slice(0, index).findLast((line) => line.trim() !== '');
  const next = lines.slice(index + 1).find((line) => line.trim() !== '');
  return [before, next].some((line) => line !== undefined && /^\s*(?:[•▪◦■●–-]|o)\s/.test(line));
}

/** A line across the page. */
const RULER = /^[\s_=*~–—-]{5,}$/;
function takeHeading(line: Typed): void {
  const found = /^(#{1,6})\s+/.exec(line.text);
  if (found?.[1] === undefined || line.marker !== null) return;
  line.heading = found[1].length;
  line.text = line.text.slice(found[0].length).replace(/\s+#+$/, '');
}

function typedLine(raw: string, number: number, joined: boolean): Typed {
  const indent = indentOf(raw);
  const found = readMarker(raw);
  const text = raw.slice(found?.length ?? 0).trim();
  return { number, indent, marker: found?.marker ?? null, text, joined, heading: 0 };
}

/** In columns; a tab goes to the next multiple of four. */
function indentOf(raw: string): number {
  let column = 0;
  for (const sign of raw) {
    if (sign === '\t') column += 4 - (column % 4);
    else if (/\s/.test(sign)) column += 1;
    else break;
  }
  return column;
}

/** A long line that has not come to its end, and one that goes on where it stopped. */
function goesOn(
  before: Typed,
  { marker, text, joined, indent, heading }: Typed,
  raw: string,
): boolean {
  if (!joined || marker !== null || heading > 0 || before.heading > 0) return false;
  if (/^\p{Ll}/u.test(text) && !/[.?!:]["”’)]?$/.test(before.text)) return true;
  const isHung = before.marker !== null && indent > before.indent && !/\t/.test(raw);
  return (isHung || before.text.length >= 60) && /[\p{L}\p{N},;–—-]$/u.test(before.text);
}
