/** Sizes on paper, by edition and paper. Sources: UKAAF G003 (clear and large print). */
import { LINE_MM } from '../guide/answer-space.ts';
import type { Edition, Paper } from '../guide/settings.ts';
import type { DocumentData } from './data/data.ts';

/** Millimetres. */
export const PAPER_MM = {
  a4: { width: 210, height: 297 },
  letter: { width: 215.9, height: 279.4 },
} as const satisfies Record<Paper, { width: number; height: number }>;

export type Look = DocumentData['look'];

/** `size` in points; `line` (from one answer line to the next) and `gap` (every gap's length) in mm. */
export const LOOKS = {
  standard: { size: 12, line: LINE_MM.standard, gap: 36, columns: 1 },
  compact: { size: 12, line: LINE_MM.compact, gap: 30, columns: 2 },
  'large-print': { size: 18, line: LINE_MM['large-print'], gap: 52, columns: 1 },
  'extra-large-print': {
    size: 24,
    line: LINE_MM['extra-large-print'],
    gap: 68,

    columns: 1,
  },
} as const satisfies Record<Edition, Look>;

/** Compact is about the room to answer, which a key has none of. */
export type KeyEdition = Exclude<Edition, 'compact'>;

/** The standard key is for the person who marks: a little smaller than a sheet. */
export const KEY_LOOKS = {
  standard: { ...LOOKS.standard, size: 11 },
  'large-print': LOOKS['large-print'],
  'extra-large-print': LOOKS['extra-large-print'],
} as const satisfies Record<KeyEdition, Look>;

/** The editions a key is set in: always the standard one, and every larger one that there are sheets in. */
export function keyEditions(editions: readonly Edition[]): KeyEdition[] {
  const larger = editions.filter((edition) => edition !== 'standard' && edition !== 'compact');
  return ['standard', ...larger];
}
