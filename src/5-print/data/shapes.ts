import type { Maths } from '../../guide/maths.ts';

/** The shapes of prose in what Typst is handed (see data.ts). Types only. */

/** `region`: null where none is told. */
export interface LanguageData {
  lang: string;
  region: string | null;
  dir: 'ltr' | 'rtl';
}

/** `inline` nodes stand in lines, `block` nodes between them. Text is a string, and nothing else is. */
export type InlineData =
  | string
  | { t: 'code'; v: string }
  | { t: 'emph' | 'strong' | 'strike' | 'sub' | 'sup' | 'kbd'; c: InlineData[] }
  /** Words of another language. */
  | ({ t: 'foreign'; c: InlineData[] } & LanguageData)
  /** A gap's word, and others that are right as well. */
  | { t: 'deletion'; c: InlineData[]; others: InlineData[][] }
  | { t: 'break' }
  | { t: 'gap'; number: number }
  /** All of a cell that pupils fill in. */
  | { t: 'blank' }
  | { t: 'link'; url: string; c: InlineData[] }
  /** The first reference to a footnote carries its text; the next ones name it. */
  | { t: 'note'; id: string; c: BlockData[] }
  | { t: 'note-again'; id: string }
  | FormulaData
  | { t: 'symbol'; image: ImageData };

/** `key`: what its spoken words are found by. */
export interface FormulaData {
  t: 'formula';
  key: string;
  maths: Maths;
  /** Letters and signs in it: it is no wider than as many letters m. */
  length: number;
}

/** Text alone, or a line with markup and what it reads like in bookmarks and lists of contents. */
export type TitleData = string | { plain: string; c: InlineData[] };

export interface ImageData {
  /** Name of a shadow file. */
  file: string;
  /** Empty for decoration. */
  alt: string;
  /** Natural size in points; null where it is not known. */
  width: number | null;
  height: number | null;
  /** As wide as it has to be for its words to be legible, in points; 0: of any width. */
  least: number;
}

/** `turned`: all of it is in a language that runs the other way than the sheet's; its lines begin where that does. */
interface Turned {
  turned?: LanguageData;
}

export type BlockData =
  | ({ t: 'par'; c: InlineData[] } & Turned)
  | { t: 'heading'; c: InlineData[] }
  | ({ t: 'quote'; c: BlockData[] } & Turned)
  | ({ t: 'list'; start: number | null; tight: boolean; items: BlockData[][] } & Turned)
  | { t: 'code-block'; v: string }
  | FormulaData
  | { t: 'rule' }
  | { t: 'image'; image: ImageData }
  | {
      t: 'table';
      /** `start`: where lines start. */
      align: ('start' | 'left' | 'center' | 'right')[];
      /** Shares of the full width; null: as wide as its text. */
      widths: number[] | null;
      /** Too wide for one of two columns. */
      wide: boolean;
      /** Of the text size, 0.8 to 1. */
      scale: number;
      /** Of the length of a gap in a line of text; null where there is none. */
      gap: number | null;
      head: InlineData[][];
      rows: InlineData[][][];
    };

export interface LetteredData {
  letter: string;
  c: InlineData[];
}
