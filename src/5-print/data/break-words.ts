/** Longer runs than this are no words of any language; they may break anywhere. */
const LONGEST_WORD = 30;
/** Of as many signs as `length` counts. Hardly any text has one. */
const LONGER = new RegExp(`\\S{${LONGEST_WORD + 1}}`);
const STEP = 10;
const ZERO_WIDTH_SPACE = '\u200b';

/**
 * Lets very long runs without a space break across lines, so that none leaves the page: addresses
 * after their punctuation, others after every ten characters.
 */
export function unbroken(value: string, longest: number = LONGEST_WORD): string {
  if (longest >= LONGEST_WORD && !LONGER.test(value)) return value;
  return value.replace(/\S+/gu, (run) => {
    if (run.length <= longest) return run;
    const parts = run.split(/(?<=[/?&=#_.,;:-])(?=[^/?&=#_.,;:-])/u);
    return parts.map((part) => inSteps(part, longest)).join(ZERO_WIDTH_SPACE);
  });
}

function inSteps(part: string, longest: number): string {
  const clusters = [...new Intl.Segmenter('en').segment(part)].map(({ segment }) => segment);
  if (clusters.length <= longest) return part;
  const step = Math.max(1, Math.min(STEP, longest));
  const pieces: string[] = [];
  for (let at = 0; at < clusters.length; at += step) {
    pieces.push(clusters.slice(at, at + step).join(''));
  }
  return pieces.join(ZERO_WIDTH_SPACE);
}
