/** Raised and lowered signs that are characters of their own, as units are typed: `dm⁻³`. */

const RAISED = signs('0123456789+-−n', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻ⁿ');
const LOWERED = signs('0123456789+-−', '₀₁₂₃₄₅₆₇₈₉₊₋₋');

/** The text in raised or in lowered signs; null where one has no such form. */
export function withScripts(text: string, tag: 'sup' | 'sub'): string | null {
  const known = tag === 'sup' ? RAISED : LOWERED;
  const found = [...text].map((sign) => known.get(sign));
  return found.includes(undefined) ? null : found.join('');
}

function signs(plain: string, moved: string): ReadonlyMap<string, string> {
  const forms = [...moved];
  return new Map([...plain].map((sign, index) => [sign, forms[index] ?? sign]));
}
