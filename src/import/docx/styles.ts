import { elements, first, type XmlElement } from '../xml.ts';

export interface Style {
  /** Of a heading: 1 for a title, 2 for Word's "Heading 1", and so on; 0 for none. */
  heading: number;
  list: string | null;
  depth: number;
  isBold: boolean;
}

export const PLAIN: Style = { heading: 0, list: null, depth: 0, isBold: false };

/** Paragraph styles by id. What a style takes from another is not followed but for headings, which people base theirs on. */
export function stylesFrom(styles: XmlElement | null): Map<string, Style> {
  const found = styles === null ? [] : elements(styles, 'w:style');
  const byId = new Map(found.map((style) => [style.attributes['w:styleId'] ?? '', style]));
  return new Map([...byId].map(([id, style]) => [id, styleFrom(style, byId)]));
}

function styleFrom(style: XmlElement, all: ReadonlyMap<string, XmlElement>): Style {
  const numbering = first(style, 'w:pPr', 'w:numPr');
  return {
    heading: headingOf(style, all, 8),
    list: first(numbering, 'w:numId')?.attributes['w:val'] ?? null,
    depth: Number(first(numbering, 'w:ilvl')?.attributes['w:val'] ?? 0),
    isBold: isOn(first(style, 'w:rPr', 'w:b')),
  };
}

/** @param left How many styles may stand behind one another. */
function headingOf(style: XmlElement, all: ReadonlyMap<string, XmlElement>, left: number): number {
  const name = first(style, 'w:name')?.attributes['w:val']?.toLowerCase() ?? '';
  if (name === 'title') return 1;
  const level = /^heading (\d)$/.exec(name)?.[1];
  if (level !== undefined) return Number(level) + 1;
  const outline = first(style, 'w:pPr', 'w:outlineLvl')?.attributes['w:val'];
  if (outline !== undefined && Number(outline) < 6) return Number(outline) + 2;
  const base = all.get(first(style, 'w:basedOn')?.attributes['w:val'] ?? '');
  return base === undefined || left === 0 ? 0 : headingOf(base, all, left - 1);
}

/** `<w:b/>` is on, `<w:b w:val="0"/>` is off. */
export function isOn(toggle: XmlElement | undefined): boolean {
  if (toggle === undefined) return false;
  return !['0', 'false', 'off', 'none'].includes(toggle.attributes['w:val'] ?? '1');
}
