/** Whether what stands between signs that mean a formula elsewhere is one. */

/** A command, a power, a braced index, or an index on a single letter. */
const TEX = /\\[A-Za-z]+|\^|_\{|(?<![A-Za-z0-9])[A-Za-z]_[A-Za-z0-9](?![A-Za-z0-9])/;

/** TeX by its own signs. */
export function isTex(text: string): boolean {
  return TEX.test(text);
}

const SIGNS = /^[A-Za-z\u0370-\u03FF\d\s+\-−*/=<>≤≥≠≈±×·÷(){}[\],.'|!:%∞∈∪∩→]+$/u;
const OPERATOR = /[=+*/<>≤≥≠≈±×·÷→∈∪∩−]|\s-\s|\d-|-\d/u;
const FUNCTIONS = new Set(['sin', 'cos', 'tan', 'log', 'exp', 'lim', 'max', 'min', 'mod', 'gcd']);
const SHORT_WORDS = new Set(
  'or to in on at by is it of an as if no so we us up do go be am my he me ok vs et ou un la le de en es el il un du und'.split(
    ' ',
  ),
);

/** `x`, `2x+1`, `f(x)`, `10`, `O(n log n)`: letters and signs of a formula, and no words. */
export function isPlainFormula(text: string): boolean {
  if (text.length > 80 || !SIGNS.test(text) || !/[A-Za-z\u0370-\u03FF\d]/u.test(text)) return false;
  if (/[+\-−*/=<>,.:([{\s]$|^[\s*/=<>,.:)\]}]/u.test(text)) return false;
  if (!(text.match(/[A-Za-z]+/g) ?? []).every(isNoWord)) return false;
  return !/\s/.test(text) || OPERATOR.test(text) || /[A-Za-z]\(/.test(text);
}

function isNoWord(run: string): boolean {
  if (run.length === 1 || FUNCTIONS.has(run)) return true;
  if (run.length === 2) return !SHORT_WORDS.has(run.toLowerCase());
  return run.length === 3 && run === run.toUpperCase();
}
