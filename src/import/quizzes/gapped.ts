import type { Rich } from '../draft.ts';
import { unbold } from '../rich.ts';

/** A sentence with one gap: what stands before it, the word, what stands behind. */
export function gapped(before: Rich, word: Rich, after: Rich): Rich {
  const closing = /^[.,;:!?)]/.test(after[0]?.text ?? '');
  return [
    ...unbold(before),
    { text: ' ' },
    ...word.map((run) => ({ ...run, bold: true as const })),
    ...(closing ? [] : [{ text: ' ' }]),
    ...unbold(after),
  ];
}
