/** The numbers and bullets that Word puts before paragraphs without their being typed. */
import type { Marker } from '../line.ts';
import { elements, first, type XmlElement } from '../xml.ts';

interface Level {
  format: string;
  start: number;
  text: string;
  /** Twentieths of a point; null where the level does not say. */
  indent: number | null;
}

export interface Numbered {
  marker: Marker | null;
  indent: number | null;
}

/** Counts as it goes: ask once for each paragraph, in their order. */
export class Numbering {
  private readonly levels = new Map<string, Map<number, Level>>();
  private readonly abstractOf = new Map<string, string>();
  private readonly counts = new Map<string, number[]>();

  constructor(numbering: XmlElement | null) {
    if (numbering === null) return;
    for (const abstract of elements(numbering, 'w:abstractNum')) {
      const levels = elements(abstract, 'w:lvl').map(
        (level) => [numberIn(level, 'w:ilvl'), levelFrom(level)] as const,
      );
      this.levels.set(abstract.attributes['w:abstractNumId'] ?? '', new Map(levels));
    }
    for (const num of elements(numbering, 'w:num')) {
      const abstract = first(num, 'w:abstractNumId')?.attributes['w:val'];
      this.abstractOf.set(num.attributes['w:numId'] ?? '', abstract ?? '');
    }
  }

  /** @returns null where the list is not there: `0` takes a style's number away. */
  next(list: string, depth: number): Numbered | null {
    const level = this.levels.get(this.abstractOf.get(list) ?? '')?.get(depth);
    if (level === undefined) return null;
    const counts = this.counts.get(list) ?? [];
    counts.length = depth + 1;
    const value = (counts[depth] ?? level.start - 1) + 1;
    counts[depth] = value;
    this.counts.set(list, counts);
    return { marker: markerFrom(level, value), indent: level.indent };
  }
}

function levelFrom(level: XmlElement): Level {
  const said = (name: string) => first(level, name)?.attributes['w:val'] ?? '';
  const indent = first(level, 'w:pPr', 'w:ind')?.attributes;
  return {
    format: said('w:numFmt'),
    start: Number(said('w:start') || 1),
    text: said('w:lvlText'),
    indent: indent === undefined ? null : Number(indent['w:left'] ?? indent['w:start'] ?? 0),
  };
}

function numberIn(element: XmlElement, name: string): number {
  return Number(element.attributes[name] ?? 0);
}

const KINDS: Readonly<Record<string, Marker['kind']>> = {
  decimal: 'number',
  decimalZero: 'number',
  lowerLetter: 'letter',
  upperLetter: 'letter',
  lowerRoman: 'roman',
  upperRoman: 'roman',
};

function markerFrom({ format, text }: Level, value: number): Marker | null {
  if (format === 'none') return null;
  const kind = KINDS[format];
  return kind === undefined
    ? { kind: 'bullet', value: 0, typed: text || '•' }
    : { kind, value, typed: kind === 'letter' ? String.fromCharCode(64 + value) : String(value) };
}
