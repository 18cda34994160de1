/** What stands in a paragraph, cut at its line breaks. */
import { plainSpaces } from '../decode.ts';
import type { Rich, Run } from '../draft.ts';
import { elements, first, textIn, type XmlElement } from '../xml.ts';
import { latexFrom } from './formula.ts';
import type { Pictures } from './pictures.ts';
import { isOn } from './styles.ts';

export interface ParagraphText {
  /** At least one. */
  lines: Rich[];
  /** Paragraphs of text boxes that hang on it. */
  boxes: XmlElement[];
  /** Numbers of footnotes and comments that hang on it. */
  notes: { kind: 'footnote' | 'endnote' | 'comment'; id: string }[];
}

export interface RunSources {
  link: (id: string) => string | null;
  pictures: Pictures;
}

type Look = Omit<Run, 'text'>;

export function paragraphText(
  paragraph: XmlElement,
  look: Look,
  sources: RunSources,
): ParagraphText {
  const found: ParagraphText = { lines: [[]], boxes: [], notes: [] };
  walk(paragraph, look, found, sources);
  return found;
}

/** What was deleted while changes were tracked is gone; what was moved stands where it went. */
const GONE = new Set([
  'w:del',
  'w:moveFrom',
  'w:pPr',
  'w:rPr',
  'mc:Fallback',
  'w:instrText',
  'w:delText',
]);

function walk(element: XmlElement, look: Look, found: ParagraphText, sources: RunSources): void {
  for (const child of elements(element)) {
    if (GONE.has(child.name)) continue;
    const id = child.attributes['r:id'] ?? '';
    switch (child.name) {
      case 'w:r':
        walk(child, { ...look, ...lookOf(first(child, 'w:rPr')) }, found, sources);
        break;
      case 'w:hyperlink': {
        const link = sources.link(id);
        walk(child, link === null ? look : { ...look, link }, found, sources);
        break;
      }
      case 'w:t':
        add(found, { ...look, text: plainSpaces(textIn(child)) });
        break;
      case 'w:tab':
        add(found, { ...look, text: '\t' });
        break;
      case 'w:br':
      case 'w:cr':
        found.lines.push([]);
        break;
      case 'w:noBreakHyphen':
        add(found, { ...look, text: '-' });
        break;
      case 'w:sym':
        add(found, { ...look, text: symbol(child.attributes['w:char'] ?? '') });
        break;
      case 'm:oMath':
        add(found, { text: latexFrom(child), formula: true });
        break;
      case 'w:footnoteReference':
      case 'w:endnoteReference':
      case 'w:commentReference': {
        const kind = /^w:(footnote|endnote|comment)/.exec(child.name)?.[1];
        const number = child.attributes['w:id'] ?? '';
        if (kind === 'footnote' || kind === 'endnote' || kind === 'comment')
          found.notes.push({ kind, id: number });
        break;
      }
      case 'w:txbxContent':
        found.boxes.push(child);
        break;
      case 'w:drawing':
      case 'w:pict': {
        const picture = sources.pictures.take(child);
        if (picture !== null) add(found, picture);
        walk(child, look, found, sources);
        break;
      }
      default:
        walk(child, look, found, sources);
    }
  }
}

function add({ lines }: ParagraphText, run: Run): void {
  lines.at(-1)?.push(run);
}

function lookOf(properties: XmlElement | undefined): Look {
  if (properties === undefined) return {};
  const script = first(properties, 'w:vertAlign')?.attributes['w:val'];
  return {
    ...(isOn(first(properties, 'w:b')) && { bold: true as const }),
    ...(isOn(first(properties, 'w:i')) && { italic: true as const }),
    ...(isOn(first(properties, 'w:strike')) && { struck: true as const }),
    ...(script === 'superscript' && { script: 'sup' as const }),
    ...(script === 'subscript' && { script: 'sub' as const }),
  };
}

/** Of Word's symbol fonts, whose signs stand where no letters are. */
const SYMBOLS: Readonly<Record<string, string>> = {
  F0FC: '✓',
  F0FB: '✗',
  F0A8: '☐',
  F0FE: '☑',
  F0E0: '→',
  F0AE: '→',
};

function symbol(code: string): string {
  return (
    SYMBOLS[code.toUpperCase()] ??
    (/^F0/i.test(code) ? '•' : String.fromCharCode(Number.parseInt(code, 16) || 0x2022))
  );
}
