import type { SheetWords } from '../../locale/sheet-words.ts';
import type { Look } from '../editions.ts';
import type { Family } from '../fonts/families.ts';
import type { EntryData, QuestionData } from '../questions/by-type.ts';
import type { BlockData, ImageData, InlineData, LanguageData, TitleData } from './shapes.ts';

/**
 * What Typst is handed: plain JSON, no code and no markup. Text is data in every field.
 * The functions in ../typst read these shapes; keep the two together. Types only.
 */

interface SectionBase<Item> {
  /** Empty where sections have none. */
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
  /** The line over all else: publisher and teacher, where they are given, and a mark. */
  given: string[];
  logo: ImageData | null;
  /** In the place of a line to write it on; may be empty. */
  date: string;
  /** "Due: 12 March"; may be empty. */
  due: string;
  /** The question with which the second column of its last page starts; empty: the first that does not fit the first. */
  turn: string;
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
  grid: GlanceData[];
  /** Into so many tables side by side it goes, 1 to 3. */
  beside: number;
  sections: KeySectionData[];
}

/** A row of the table at a glance. */
export interface GlanceData {
  /** Of the question or part, `1 (b)`. */
  label: string;
  marks: string;
  answers: TitleData[];
  /** Its answers surely go on a line where their columns have the room. */
  isLine: boolean;
  /** Pairs that may go on two lines, so that another table has room beside. */
  wraps: boolean;
}

/** Words that are the same on every sheet of a language, under their own names. */
export type FixedWords = Pick<
  SheetWords,
  'name' | 'date' | 'class' | 'score' | 'page' | 'bank' | 'true' | 'false' | 'heard'
> & { key: Omit<SheetWords['key'], Elsewhere> };
/** Said by the data itself, section by section or file by file, or on pages only. */
type Elsewhere =
  | 'packet'
  | 'glanceTrue'
  | 'glanceFalse'
  | 'below'
  | 'title'
  | 'openQuestion'
  | 'noModelAnswer'
  | 'points'
  | 'pointsOneEach'
  | 'pointsUpTo'
  | 'fullAnswers'
  | 'right';

export interface DocumentData extends LanguageData {
  title: string;
  /** Millimetres. */
  page: { width: number; height: number };
  look: Look;
  /** The first that has a character sets it. */
  fonts: { text: Family[]; formulas: Family[]; code: Family[] };
  /** Names of shadow files by the path of each picture; filled in when the pictures are read. */
  files: Record<string, string>;
  words: FixedWords;
  /** A packet's contents page; null for a single sheet. */
  cover: { title: TitleData; above: InlineData[]; contents: string } | null;
  /** Characters of the longest question number. */
  digits: number;
  sheets: (WorksheetData | KeyData)[];
}
