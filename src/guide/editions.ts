/** How pupils write on a sheet of each edition; what only paper needs of an edition is in 5-print/editions.ts. */
import type { Edition } from './settings.ts';

interface Writing {
  /** From one answer line to the next, in millimetres. */
  lineMm: number;
  wordsOnALine: number;
}

/** null: in their books, so that there is no room for answers. */
export const WRITING = {
  standard: { lineMm: 8.5, wordsOnALine: 9 },
  compact: null,
  'large-print': { lineMm: 12, wordsOnALine: 6 },
  'extra-large-print': { lineMm: 16, wordsOnALine: 4 },
} as const satisfies Record<Edition, Writing | null>;
