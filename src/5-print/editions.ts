/** What paper needs to know of each edition beside its type, and of each paper. */
import { TINT_COLOURS, TYPE, type Type, WRITING } from '../guide/editions.ts';
import type { Edition, Paper, WorksheetSettings } from '../guide/settings.ts';

/** Millimetres. */
export const PAPER_MM = {
  a4: { width: 210, height: 297 },
  letter: { width: 215.9, height: 279.4 },
} as const satisfies Record<Paper, { width: number; height: number }>;

interface PaperEdition {
  /** Every gap's length, in millimetres. */
  gap: number;
  columns: number;
  /** Characters that surely go on a line of its narrowest column. */
  sureCharacters: number;
  /** Of normal size beside a question's number, below its marks: what a table has room for. */
  tableCharacters: number;
  /** The same in one of two columns; null where there is one. */
  columnCharacters: number | null;
}

const standard = {
  gap: 36,
  columns: 1,
  sureCharacters: 48,
  tableCharacters: 70,
  columnCharacters: null,
} satisfies PaperEdition;

export const PAPER_EDITIONS = {
  standard,
  compact: { ...standard, gap: 30, columns: 2, sureCharacters: 26, columnCharacters: 28 },
  'easy-read': {
    ...standard,
    gap: 44,
    sureCharacters: 34,
    tableCharacters: 50,
  },
  'large-print': { ...standard, gap: 52, sureCharacters: 32, tableCharacters: 45 },
  'extra-large-print': { ...standard, gap: 68, sureCharacters: 24, tableCharacters: 34 },
} as const satisfies Record<Edition, PaperEdition>;

/** Sizes and lengths by which Typst sets a document. */
export interface Look extends Type {
  /** Colour of the page; null: white. */
  tint: string | null;
  /** From one answer line to the next; 0 where there are none. `gap`: every gap's length. Millimetres. */
  line: number;
  /** Of a table's cell to fill in; 0 where it is as high as a line of text. */
  cell: number;
  gap: number;
  columns: number;
  /** Times as large as the standard edition; what pictures grow by. */
  enlarged: number;
}

/** Times as large as the standard edition. */
export const enlargedBy = (edition: Edition) => TYPE[edition].size / TYPE.standard.size;

/** How a sheet of an edition is set. */
export function sheetLook(edition: Edition, { tint }: Pick<WorksheetSettings, 'tint'>): Look {
  const { gap, columns } = PAPER_EDITIONS[edition];
  return {
    ...TYPE[edition],
    ...{ gap, columns },
    tint: edition === 'easy-read' ? TINT_COLOURS[tint] : null,
    line: WRITING[edition]?.lineMm ?? 0,
    cell: WRITING[edition]?.cellMm ?? 0,
    enlarged: enlargedBy(edition),
  };
}

/** An edition that is about the room to answer has no key of its own: a key has none of that. */
export type KeyEdition = Exclude<Edition, 'compact'>;

/** The standard key is for the person who marks: a little smaller than a sheet. */
const KEY_SIZE = 11;

/** How a key of an edition is set. */
export function keyLook(edition: KeyEdition, settings: Pick<WorksheetSettings, 'tint'>): Look {
  const look = sheetLook(edition, settings);
  return edition === 'standard' ? { ...look, size: KEY_SIZE } : look;
}

/** The editions a key is set in: always the standard one, and every larger one that there are sheets in. */
export function keyEditions(editions: readonly Edition[]): KeyEdition[] {
  const larger = editions.filter((edition) => edition !== 'standard' && edition !== 'compact');
  return ['standard', ...larger];
}
