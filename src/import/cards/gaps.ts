import type { Rich } from '../draft.ts';
import { rawText, replaced, unbold } from '../rich.ts';

/** `{{c1::word}}` and `{{c1::word::hint}}`. */
const GAP = /\{\{c\d+::([^{}]*?)(?:::([^{}]*?))?\}\}/g;

/** A sentence with Anki's gaps as one with ours, hints behind them; null where it has none. */
export function gapsFrom(text: Rich): Rich | null {
  const found = [...rawText(text).matchAll(GAP)];
  if (found.length === 0) return null;
  return replaced(unbold(text), GAP, (_, index) => {
    const [, word = '', hint] = found[index] ?? [];
    const gap = { text: word, bold: true as const };
    return hint === undefined ? [gap] : [gap, { text: ` (${hint})` }];
  });
}
