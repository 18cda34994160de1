/** What paper needs to know of each edition, and of each paper. Sources: UKAAF G003 (clear and large print). */
import { WRITING } from '../guide/editions.ts';
import type { Edition, Paper } from '../guide/settings.ts';

/** Millimetres. */
export const PAPER_MM = {
  a4: { width: 210, height: 297 },
  letter: { width: 215.9, height: 279.4 },
} as const satisfies Record<Paper, { width: number; height: number }>;

interface PaperEdition {
  /** Of its type, in points. */
  size: number;
  /** Every gap's length, in millimetres. */
  gap: number;
  columns: number;
  /** Characters that surely go on a line of its narrowest column. */
  sureCharacters: number;
  /** Of normal size beside a question's number and marks, on the narrower paper: what a table has room for. */
  tableCharacters: number;
  /** The same in one of two columns; null where there is one. */
  columnCharacters: number | null;
}

const standard = {
  size: 12,
  gap: 36,
  columns: 1,
  sureCharacters: 48,
  tableCharacters: 62,
  columnCharacters: null,
} satisfies PaperEdition;

export const PAPER_EDITIONS = {
  standard,
  compact: { ...standard, gap: 30, columns: 2, sureCharacters: 26, columnCharacters: 28 },
  'large-print': { ...standard, size: 18, gap: 52, sureCharacters: 32, tableCharacters: 38 },
  'extra-large-print': { ...standard, size: 24, gap: 68, sureCharacters: 24, tableCharacters: 32 },
} as const satisfies Record<Edition, PaperEdition>;

/** Sizes and lengths by which Typst sets a document. */
export interface Look {
  /** Points. */
  size: number;
  /** From one answer line to the next; 0 where there are none. `gap`: every gap's length. Millimetres. */
  line: number;
  gap: number;
  columns: number;
  /** Times as large as the standard edition; what pictures grow by. */
  enlarged: number;
}

/** How a sheet of an edition is set. */
export function sheetLook(edition: Edition): Look {
  const { size, gap, columns } = PAPER_EDITIONS[edition];
  const line = WRITING[edition]?.lineMm ?? 0;
  return { size, line, gap, columns, enlarged: size / standard.size };
}

/** An edition that is about the room to answer has no key of its own: a key has none of that. */
export type KeyEdition = Exclude<Edition, 'compact'>;

/** The standard key is for the person who marks: a little smaller than a sheet. */
const KEY_SIZE = 11;

/** How a key of an edition is set. */
export function keyLook(edition: KeyEdition): Look {
  const look = sheetLook(edition);
  return edition === 'standard' ? { ...look, size: KEY_SIZE } : look;
}

/** The editions a key is set in: always the standard one, and every larger one that there are sheets in. */
export function keyEditions(editions: readonly Edition[]): KeyEdition[] {
  const larger = editions.filter((edition) => edition !== 'standard' && edition !== 'compact');
  return ['standard', ...larger];
}
