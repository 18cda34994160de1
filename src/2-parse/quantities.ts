/**
 * Numbers to sort by, where every text is a date ("1962", "22 October 1962", "March"), a single letter,
 * a Roman numeral or a quantity ("3.5 cm", "£5", "−2", "1/2"), with the same words around it
 * ("Figure 1", "Source A", "450 °C").
 *
 * @param months Lower case, January first.
 * @returns null where any text is something else, or where units or words differ.
 */
export function sortKeys(texts: readonly string[], months: readonly string[]): number[] | null {
  const trimmed = texts.map((text) => text.trim());
  for (const read of [dateOf, letterOf, romanOf, quantityOf]) {
    const found = trimmed.map((text) => read(text, months));
    const around = new Set(found.map((one) => one?.around));
    if (found.every((one) => one !== null) && around.size === 1) {
      return found.map(({ value }) => value);
    }
  }
  return null;
}

/** What to sort by, and what stands around it: the same in all texts that belong together. */
interface Label {
  value: number;
  around: string;
}

const DATE = /^(?:(\d{1,2})\.? )?(?:(\p{L}+)\.?)?(?: ?\b(\d{3,4}))?$/u;

/** Days on a scale that is good for sorting and nothing else. */
function dateOf(text: string, months: readonly string[]): Label | null {
  const [, day, name, year] = DATE.exec(text) ?? [];
  if (name === undefined && (day !== undefined || year === undefined)) return null;
  const month = name === undefined ? 0 : months.indexOf(name.toLowerCase()) + 1;
  if (name !== undefined && month === 0) return null;
  const value = Number(year ?? 0) * 400 + month * 32 + Number(day ?? 0);
  return { value, around: year === undefined ? 'each year' : '' };
}

/** "A", "(b)", "Source C". */
const LETTER = /^(\D{0,30}[\s(])?([A-Z]|[a-z])([).:]?)$/;

function letterOf(text: string): Label | null {
  const [, before = '', letter, after] = LETTER.exec(text) ?? [];
  if (letter === undefined) return null;
  return { value: letter.toLowerCase().charCodeAt(0), around: `${before}…${after}` };
}

/** "IV", "(ii)", "Part III". */
const ROMAN =
  /^(\D{0,30}[\s(])?(?=[mdclxvi])(m{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3}))([).:]?)$/i;
const DIGITS: Record<string, number> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 };

function romanOf(text: string): Label | null {
  const [, before = '', numeral, after] = ROMAN.exec(text) ?? [];
  if (numeral === undefined) return null;
  const digits = [...numeral.toLowerCase()].map((digit) => DIGITS[digit] ?? 0);
  const value = digits.reduce(
    (sum, digit, at) => sum + (digit < (digits[at + 1] ?? 0) ? -digit : digit),
    0,
  );
  return { value, around: `${before}…${after}` };
}

/** Words before, a sign, a whole number, decimals or a divisor, a unit or words after. */
const QUANTITY =
  /^([^\d\-−–+]{0,30}?)((?<![\p{L}\p{N}])[-−–+]|)\s?(\d{1,3}(?:[ ,\u00a0\u2009\u202f]\d{3})+|\d+)(?:(\.\d+)|\/(\d+))?\s*(\D{0,30})$/u;

function quantityOf(text: string): Label | null {
  const found = QUANTITY.exec(text);
  if (found === null) return null;
  const [, before = '', sign, whole = '', decimals = '', divisor = '1', after = ''] = found;
  const size = Number(whole.replace(/\D/g, '') + decimals) / Number(divisor);
  if (!Number.isFinite(size)) return null;
  return {
    value: sign === '' || sign === '+' ? size : -size,
    around: `${before.trim()}…${after.trim()}`,
  };
}
