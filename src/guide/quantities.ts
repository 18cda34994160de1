import type { Locale } from '../locale/locale.ts';

/**
 * Numbers to sort by, where every text is a quantity ("3.5 cm", "450 °C", "−2") or a date
 * ("1962", "October 1962", "22 October 1962").
 *
 * @returns null where any text is neither, or where quantities of different units meet.
 */
export function sortKeys(texts: readonly string[], locale: Locale): number[] | null {
  const dates = texts.map((text) => dateKey(text, locale));
  if (dates.every((key) => key !== null)) return dates;
  const quantities = texts.map(quantity);
  const units = new Set(quantities.map((found) => found?.unit));
  if (quantities.every((found) => found !== null) && units.size === 1) {
    return quantities.map(({ value }) => value);
  }
  return null;
}

const DATE = /^(?:(\d{1,2})\.? )?(?:(\p{L}+)\.? )?(\d{3,4})$/u;

/** Days on a scale that is good for sorting and nothing else. */
function dateKey(text: string, locale: Locale): number | null {
  const found = DATE.exec(text.trim());
  if (found === null) return null;
  const [, day, name, year] = found;
  if (day !== undefined && name === undefined) return null;
  const month = name === undefined ? 0 : locale.months.indexOf(name.toLowerCase()) + 1;
  if (name !== undefined && month === 0) return null;
  return Number(year) * 400 + month * 32 + Number(day ?? 0);
}

const QUANTITY = /^([-−–+]?)\s?(\d{1,3}(?:[ ,  ]\d{3})+|\d+)(\.\d+)?\s*(\D{0,20})$/u;

function quantity(text: string): { value: number; unit: string } | null {
  const found = QUANTITY.exec(text.trim());
  if (found === null) return null;
  const [, sign, whole = '', fraction = '', unit = ''] = found;
  const value = Number(whole.replace(/\D/g, '') + fraction);
  return { value: sign === '' || sign === '+' ? value : -value, unit: unit.trim() };
}
