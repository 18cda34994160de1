import type { Maths } from '../../guide/maths.ts';
import type { SheetWords } from '../../locale/sheet-words.ts';
import type { Family } from '../fonts/families.ts';

/**
 * What Typst is handed: plain JSON, no code and no markup. Text is data in every field.
 * The functions in ../typst read these shapes; keep the two together. Types only.
 */

/** `inline` nodes stand in lines, `block` nodes between them. Text is a string, and nothing else is. */
export type InlineData =
  | string
  | { t: 'code'; v: string }
  | { t: 'emph' | 'strong' | 'strike' | 'sub' | 'sup' | 'kbd' | 'deletion'; c: InlineData[] }
  | { t: 'break' | 'gap' }
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
}

export type BlockData =
  | { t: 'par'; c: InlineData[] }
  | { t: 'heading'; c: InlineData[] }
  | { t: 'quote'; c: BlockData[] }
  | { t: 'list'; start: number | null; tight: boolean; items: BlockData[][] }
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
      /** Of the text size, 0.8 to 1. */
      scale: number;
      head: InlineData[][];
      rows: InlineData[][][];
    };

export interface LetteredData {
  letter: string;
  c: InlineData[];
}

/** `blocks` stand below its line, which is empty where the option is a picture alone. */
export interface OptionData extends LetteredData {
  blocks: BlockData[];
}

export type SpaceData =
  | { kind: 'lines'; lines: number }
  | { kind: 'box'; mm: number }
  | { kind: 'none' };

/** What every item has. `marks`: empty where they are said elsewhere or not at all. */
interface ItemBase {
  number: number;
  marks: string;
  stem: BlockData[];
  /** At most so many lines of one and a half times its type high, with all gaps; null where it has to be measured. */
  lines: number | null;
}

/** What a question of one kind has on the sheet. `longest`: characters of the longest option. */
export type QuestionPart =
  | { t: 'review'; space: SpaceData }
  | { t: 'multipleChoice'; note: string; options: OptionData[]; longest: number }
  | { t: 'trueFalse' }
  | { t: 'cloze'; text: BlockData[]; bank: TitleData[] | null }
  | {
      t: 'match';
      labels: { terms: TitleData; meanings: TitleData };
      /** `length`: in characters. */
      meanings: { c: InlineData[]; length: number }[];
      terms: LetteredData[];
      /** In columns beside each other the terms surely end above the statements. */
      lower: boolean;
    }
  | { t: 'ordering'; steps: LetteredData[] };
export type QuestionData = ItemBase & QuestionPart;

/** What an entry of one kind has in the key. `letters`: one per version. */
export type EntryPart =
  | {
      t: 'review';
      /** Said in the place of an answer; empty where there is one. */
      instead: string;
      answer: BlockData[];
      points: { text: BlockData[]; notes: { accept: boolean; c: InlineData[] }[] }[];
      'points-heading': string;
      levels: BlockData[];
    }
  | {
      t: 'multipleChoice';
      options: {
        letters: string[];
        right: boolean;
        c: InlineData[];
        blocks: BlockData[];
        rationale: BlockData[];
      }[];
    }
  | { t: 'trueFalse'; isTrue: boolean; rationale: BlockData[] }
  | { t: 'cloze'; text: BlockData[] }
  | { t: 'match'; pairs: { places: string[]; term: InlineData[]; meaning: InlineData[] }[] }
  | { t: 'ordering'; steps: { letters: string[]; c: InlineData[] }[] };
export type EntryData = ItemBase & EntryPart;

interface SectionBase<Item> {
  heading: TitleData;
  /** At the top of a page this section runs on to. */
  continued: InlineData[];
  instruction: BlockData[];
  items: Item[];
}

export interface WorksheetSectionData extends SectionBase<QuestionData> {
  /** Beside the heading: "1 mark each"; may be empty. */
  each: string;
  /** What to do. */
  task: string;
  /** Of its head, at most; infinite ones are very many. */
  lines: number;
  bank: TitleData[] | null;
}

export type KeySectionData = SectionBase<EntryData>;

interface SheetBase {
  title: TitleData;
  /** Course and unit. */
  above: InlineData[];
  /** "Version B"; empty where there is one version. */
  version: string;
  /** Left in the running foot: lines of parts. */
  foot: InlineData[][];
}

export interface WorksheetData extends SheetBase {
  kind: 'worksheet';
  /** "24"; empty where no total can be told. */
  total: string;
  /** null where no code is printed. */
  qr: { svg: string; alt: string } | null;
  sections: WorksheetSectionData[];
}

export interface KeyData extends SheetBase {
  kind: 'key';
  total: string;
  /** "A", "B" …; empty strings where there is one version. */
  versions: string[];
  grid: { number: number; marks: string; answers: TitleData[] }[];
  /** Into so many tables side by side it goes, 1 to 3. */
  beside: number;
  sections: KeySectionData[];
}

/** Words that are the same on every sheet of a language, under their own names. */
export type FixedWords = Pick<
  SheetWords,
  'name' | 'date' | 'class' | 'score' | 'page' | 'bank' | 'true' | 'false'
> & { key: Omit<SheetWords['key'], Elsewhere> };
/** Said by the data itself, section by section or file by file, or on pages only. */
type Elsewhere =
  | 'packet'
  | 'glanceTrue'
  | 'glanceFalse'
  | 'title'
  | 'openQuestion'
  | 'noModelAnswer'
  | 'points'
  | 'pointsOneEach'
  | 'pointsUpTo'
  | 'fullAnswers'
  | 'right';

export interface DocumentData {
  title: string;
  lang: string;
  region: string | null;
  dir: 'ltr' | 'rtl';
  /** Millimetres. */
  page: { width: number; height: number };
  look: {
    /** Points. */
    size: number;
    /** From one answer line to the next; 0 where there are none. `gap`: every gap's length. Millimetres. */
    line: number;
    gap: number;
    columns: number;
    /** Times as large as the standard edition; what pictures grow by. */
    enlarged: number;
  };
  /** The first that has a character sets it. */
  fonts: { text: Family[]; formulas: Family[]; code: Family[] };
  /** Names of shadow files by the path of each picture; filled in when the pictures are read. */
  files: Record<string, string>;
  words: FixedWords;
  /** A packet's contents page; null for a single sheet. */
  cover: { title: TitleData; above: InlineData[]; contents: string } | null;
  /** The highest question number. */
  last: number;
  sheets: (WorksheetData | KeyData)[];
}
