/** A Word document: its paragraphs are lines of a study guide, whatever numbers and bullets Word puts before them. */
import type { Block, Leftover, Rich } from '../draft.ts';
import type { Found } from '../found.ts';
import type { Line, Marker } from '../line.ts';
import { inOneLine } from '../one-line.ts';
import { paragraph, plain, rawText, slice, trimmed, withSigns } from '../rich.ts';
import { depthsOf } from '../study-guide/depths.ts';
import { draftsFromLines } from '../study-guide/drafts-from-lines.ts';
import { readMarker } from '../study-guide/markers.ts';
import { elements, first, textIn, type XmlElement } from '../xml.ts';
import { Numbering } from './numbering.ts';
import { openDocument, type WordFile } from './package.ts';
import { Pictures } from './pictures.ts';
import { paragraphText } from './runs.ts';
import { PLAIN, type Style, stylesFrom } from './styles.ts';

/**
 * @param picturesName What the names of its pictures begin with.
 * @throws NotImported
 */
export function draftsFromDocx(bytes: Uint8Array, title: string, picturesName: string): Found {
  const file = openDocument(bytes);
  const reader = new Reader(file, picturesName);
  const body = first(file.document, 'w:body');
  if (body !== undefined) reader.blocks(body);
  const drafts = draftsFromLines(reader.finish(), title);
  const [draft] = drafts;
  const leftovers = [...reader.leftovers, ...marginsOf(file)];
  draft?.leftovers.push(...leftovers);
  return { drafts, pictures: reader.pictures.saved, notes: [], counts: 'paragraph' };
}

/** A line, and how far it is set in, in columns. */
type Placed = Omit<Line, 'depth'> & { indent: number };

class Reader {
  readonly pictures: Pictures;
  readonly leftovers: Leftover[] = [];
  private readonly lines: Placed[] = [];
  private readonly styles: Map<string, Style>;
  private readonly numbering: Numbering;
  private readonly file: WordFile;
  private number = 0;

  constructor(file: WordFile, picturesName: string) {
    this.file = file;
    this.pictures = new Pictures(file, picturesName);
    this.styles = stylesFrom(file.part('styles.xml'));
    this.numbering = new Numbering(file.part('numbering.xml'));
  }

  blocks(parent: XmlElement): void {
    for (const child of elements(parent)) {
      if (child.name === 'w:p') this.paragraph(child);
      else if (child.name === 'w:tbl') this.table(child);
      else if (!/Pr$/.test(child.name) && child.name !== 'w:del') this.blocks(child);
    }
  }

  finish(): Line[] {
    const depths = depthsOf(this.lines);
    return this.lines.map(({ indent: _, ...line }, index) => ({
      ...line,
      depth: depths[index] ?? 0,
    }));
  }

  private paragraph(element: XmlElement): void {
    this.number += 1;
    const properties = first(element, 'w:pPr');
    const style =
      this.styles.get(first(properties, 'w:pStyle')?.attributes['w:val'] ?? '') ?? PLAIN;
    const look = style.isBold && style.heading === 0 ? { bold: true as const } : {};
    const text = paragraphText(element, look, {
      link: (id) => this.address(id),
      pictures: this.pictures,
    });
    this.keepPictures();
    const isEmpty = text.lines.every((line) => trimmed(line).length === 0);
    const numbered = isEmpty ? null : this.numbered(properties, style);
    const own = first(properties, 'w:ind')?.attributes;
    const indent = columns(own?.['w:left'] ?? own?.['w:start'] ?? numbered?.indent ?? 0);
    for (const [index, line] of text.lines.entries()) {
      const marker = index === 0 ? (numbered?.marker ?? null) : null;
      this.line(line, { marker, indent, heading: style.heading, joined: index > 0 });
    }
    for (const note of text.notes) this.note(note.kind, note.id);
    for (const box of text.boxes) this.blocks(box);
  }

  private line(
    text: Rich,
    {
      marker,
      indent,
      heading,
      joined,
    }: { marker: Marker | null; indent: number; heading: number; joined: boolean },
  ): void {
    const raw = rawText(text);
    const typed = marker === null && heading === 0 ? readMarker(raw) : null;
    const words = withSigns(trimmed(typed === null ? text : slice(text, typed.length)));
    if (words.length === 0) return;
    const tabs = /^\s*/.exec(raw)?.[0].length ?? 0;
    this.lines.push({
      number: this.number,
      text: words,
      marker: marker ?? typed?.marker ?? null,
      indent: indent + (marker === null ? tabs * 2 : 0),
      heading,
      joined,
      block: null,
    });
  }

  private numbered(properties: XmlElement | undefined, style: Style) {
    const own = first(properties, 'w:numPr');
    const list = first(own, 'w:numId')?.attributes['w:val'] ?? style.list;
    const depth = Number(first(own, 'w:ilvl')?.attributes['w:val'] ?? style.depth);
    return list === null || !(depth >= 0 && depth < 9) ? null : this.numbering.next(list, depth);
  }

  /** A table of one cell is a frame round its text. */
  private table(element: XmlElement): void {
    const rows = elements(element, 'w:tr').map((row) => elements(row, 'w:tc'));
    const [[only] = [], ...more] = rows;
    if (only !== undefined && more.length === 0 && rows[0]?.length === 1) {
      this.blocks(only);
      return;
    }
    const cells = rows.map((row) => row.map((cell) => this.cell(cell)));
    const width = Math.max(0, ...cells.map((row) => row.length));
    if (cells.flat().every((cell) => plain(cell) === '')) return;
    this.number += 1;
    const block: Block = {
      type: 'table',
      rows: cells.map((row) => [
        ...row,
        ...Array.from({ length: width - row.length }, (): Rich => []),
      ]),
    };
    this.lines.push({
      number: this.number,
      text: [],
      marker: null,
      indent: 0,
      heading: 0,
      joined: false,
      block,
    });
  }

  private cell(cell: XmlElement): Rich {
    const from = this.lines.length;
    this.blocks(cell);
    const inside = this.lines.splice(from);
    return inOneLine(inside.map(({ text, block }) => block ?? paragraph(text)));
  }

  private address(id: string): string | null {
    const target = this.file.target(id);
    return target !== null && /^https?:\/\//i.test(target) ? target : null;
  }

  private keepPictures(): void {
    for (const lost of this.pictures.lost.splice(0))
      this.leftovers.push({ line: this.number, ...lost });
  }

  private note(kind: 'footnote' | 'endnote' | 'comment', id: string): void {
    const part = this.file.part(`${kind}s.xml`);
    const note =
      part === null
        ? undefined
        : elements(part, `w:${kind}`).find(({ attributes }) => attributes['w:id'] === id);
    const text = paragraphsIn(note).join('\n').trim();
    const because = kind === 'comment' ? 'a remark in the margin' : 'a footnote';
    if (text !== '') this.leftovers.push({ line: this.number, because, text });
  }
}

/** Twentieths of a point; a column is as wide as a letter of Word's usual size. */
function columns(twips: string | number): number {
  return Math.round(Number(twips) / 90) || 0;
}

function paragraphsIn(element: XmlElement | undefined): string[] {
  if (element === undefined) return [];
  return element.name === 'w:p' ? [wordsIn(element)] : elements(element).flatMap(paragraphsIn);
}

function wordsIn(element: XmlElement): string {
  return elements(element)
    .map((child) =>
      child.name === 'w:t' ? textIn(child) : child.name === 'w:tab' ? ' ' : wordsIn(child),
    )
    .join('');
}

/** Heads and feet of the pages, page numbers aside. */
function marginsOf(file: WordFile): Leftover[] {
  return file.names(/^(?:header|footer)\d*\.xml$/).flatMap((name): Leftover[] => {
    const text = paragraphsIn(file.part(name) ?? undefined)
      .join('\n')
      .trim();
    if (!/\p{L}/u.test(text) || /^page \d*(?: of \d*)?$/i.test(text)) return [];
    const because = name.startsWith('header') ? 'the head of every page' : 'the foot of every page';
    return [{ line: 0, because, text }];
  });
}
