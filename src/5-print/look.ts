/** Sizes on paper, by edition and paper. Sources: UKAAF G003 (clear and large print). */
import { LINE_MM } from '../guide/answer-space.ts';
import type { Edition, Paper } from '../guide/settings.ts';
import type { DocumentData } from './data/data.ts';

/** Millimetres. */
export const PAPER_MM = {
  a4: { width: 210, height: 297 },
  letter: { width: 215.9, height: 279.4 },
} as const satisfies Record<Paper, { width: number; height: number }>;

type Look = DocumentData['look'];

/** `size` in points; `line` (from one answer line to the next) and `gap` (every gap's length) in mm. */
export const LOOKS = {
  standard: { size: 12, line: LINE_MM.standard, gap: 36, boldHeads: false, columns: 1 },
  compact: { size: 12, line: LINE_MM.compact, gap: 30, boldHeads: false, columns: 2 },
  'large-print': { size: 18, line: LINE_MM['large-print'], gap: 52, boldHeads: true, columns: 1 },
  'extra-large-print': {
    size: 24,
    line: LINE_MM['extra-large-print'],
    gap: 68,
    boldHeads: true,
    columns: 1,
  },
} as const satisfies Record<Edition, Look>;

/** Keys are for the person who marks: a little smaller than a sheet. */
export const KEY_LOOK: Look = { ...LOOKS.standard, size: 11 };
