/**
 * How sheets of each edition are written on and set, on pages and on paper; what only paper needs of an edition is in
 * 5-print/editions.ts. Sources: UKAAF G003 (clear and large print), British Dyslexia Association, Dyslexia Friendly
 * Style Guide (easy read).
 */
import type { Edition, Tint } from './settings.ts';

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
  'easy-read': { lineMm: 10, wordsOnALine: 8, squareMm: 6, cellMm: 11 },
  'large-print': { lineMm: 12, wordsOnALine: 6, squareMm: 7, cellMm: 13 },
  'extra-large-print': { lineMm: 16, wordsOnALine: 4, squareMm: 9, cellMm: 17 },
} as const satisfies Record<Edition, Writing | null>;

/** In sizes of the type. */
interface Spacing {
  /** Between a line's foot and the next one's capitals. */
  leading: number;
  /** Between paragraphs. */
  paragraphs: number;
  /** Added between letters, and between words on top of that. */
  letters: number;
  words: number;
}

export interface Type {
  /** Points. */
  size: number;
  spacing: Spacing;
  /** No words lean: what is stressed is bold. */
  upright: boolean;
}

const usual: Spacing = { leading: 0.72, paragraphs: 0.95, letters: 0, words: 0 };

/**
 * A letter of Atkinson Hyperlegible Next is 0.48 em wide on average, 0.08 em of it white. With as much again the white
 * between two letters is a third of one (the guide: about 35 %), and that between two words, whose space is 0.28 em,
 * 0.58 em, three and a half times as much. Capitals are 0.67 em high, so that lines are one and a half times as high
 * as their type.
 */
const wide: Spacing = { leading: 0.84, paragraphs: 1.2, letters: 0.08, words: 0.06 };

export const TYPE = {
  standard: { size: 12, spacing: usual, upright: false },
  compact: { size: 12, spacing: usual, upright: false },
  'easy-read': { size: 14, spacing: wide, upright: true },
  'large-print': { size: 18, spacing: usual, upright: false },
  'extra-large-print': { size: 24, spacing: usual, upright: false },
} as const satisfies Record<Edition, Type>;

/** Behind black type, with a contrast of 19 to 1. */
export const TINT_COLOURS = { none: null, cream: '#fdf5dc' } as const satisfies Record<
  Tint,
  string | null
>;

/** The edition that a sheet's page shows, which pupils print from their browser: the first, if it is easy to read. */
export function pageEdition([first]: readonly Edition[]): 'standard' | 'easy-read' {
  return first === 'easy-read' ? first : 'standard';
}
