/** How pupils write on a sheet of each edition; what only paper needs of an edition is in 5-print/editions.ts. */
import type { Edition } from './settings.ts';

interface Writing {
  /** From one answer line to the next, in millimetres. */
  lineMm: number;
  wordsOnALine: number;
  /** A side of a square to calculate and draw in, in millimetres. */
  squareMm: number;
  /** Of a table's empty cell, in millimetres. */
  cellMm: number;
}

/** Of the standard edition. Authors count squares by it. */
export const SQUARE_MM = 5;

/** null: in their books, so that there is no room for answers. */
export const WRITING = {
  standard: { lineMm: 8.5, wordsOnALine: 9, squareMm: SQUARE_MM, cellMm: 9 },
  compact: null,
  'large-print': { lineMm: 12, wordsOnALine: 6, squareMm: 7, cellMm: 13 },
  'extra-large-print': { lineMm: 16, wordsOnALine: 4, squareMm: 9, cellMm: 17 },
} as const satisfies Record<Edition, Writing | null>;
