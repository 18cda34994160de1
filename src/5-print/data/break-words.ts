/** Longer runs than this are no words of any language; they may break anywhere. */
const LONGEST_WORD = 30;
/** Of as many signs as `length` counts. Hardly any text has one. */
const LONGER = new RegExp(`\\S{${LONGEST_WORD + 1}}`);
const STEP = 10;
const ZERO_WIDTH_SPACE = '\u200b';

const WORD_JOINER = '\u2060';

/** A unit such as "kJ/mol" stays on one line, and so does a number with its unit: "80 °C", "pH 7". */
export function wholeUnits(value: string): string {
  const joined = value.includes('/')
    ? value.replace(/(?<![\p{L}/])(\p{L}{1,3})\/(?=\p{L}{1,3}(?![\p{L}/]))/gu, `$1/${WORD_JOINER}`)
    : value;
  return MEASURED.test(joined) ? joined.replace(MEASURES, NO_BREAK_SPACE) : joined;
}

const NO_BREAK_SPACE = '\u00a0';
const MEASURED = /\d |pH /u;
/** The space between a number and a unit; a letter that is a word of some language is no unit. */
const MEASURES =
  /(?<=\d) (?=(?:°[CF]?|%|‰|min|ha|rpm|[numcdkMGµμ]?(?:m|g|s|l|L|A|V|W|J|N|Pa|Hz|mol|eV|cal|B|Ω)|h|K|C|F)[²³]?(?![\p{L}\p{N}’']))|(?<=(?<!\p{L})pH) (?=\d)/gu;

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
