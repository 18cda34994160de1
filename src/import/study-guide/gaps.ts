/** Gaps as people type them. */
import type { Rich } from '../draft.ts';
import { replaced } from '../rich.ts';

export const GAP = /_{2,}|…{2,}|\.{4,}|\[\s*blank\s*\]|\(\s*blank\s*\)/gi;

/** A gap of which no word is known is shown as dots. */
export function withoutGaps(stem: Rich): Rich {
  return replaced(stem, GAP, () => [{ text: '…' }]);
}
