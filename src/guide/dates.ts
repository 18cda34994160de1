/** Dates as history is told by them: a year, a month of it, a day of that. */

/** For sorting: earlier is less. A month or day that is not told is 0. */
export interface DateFound {
  year: number;
  month: number;
  day: number;
}

/**
 * The first date in a text: `1962`, `October 1962`, `16 October 1962`, `October 16, 1962`; of a stretch
 * (`1917–1991`) where it begins.
 *
 * @param months Lower case, January first.
 * @returns null where there is none: a number of four figures is a year from 1000 to 2099, where no unit follows.
 */
export function firstDate(text: string, months: readonly string[]): DateFound | null {
  const year = YEAR.exec(text);
  if (year === null) return null;
  const before = text.slice(0, year.index).toLowerCase();
  const words = before.match(/[\p{L}\p{N}]+/gu)?.slice(-2) ?? [];
  const month = words.map((word) => months.indexOf(word) + 1).find((found) => found > 0) ?? 0;
  const day = month === 0 ? 0 : Number(words.find((word) => /^\d{1,2}$/.test(word)) ?? 0);
  return { year: Number(year[0]), month, day };
}

/** Not part of a longer number, no amount of money, and not counted ("1200 tonnes"). */
const YEAR =
  /(?<![\p{L}\p{N}.,£$€])(?:1\d{3}|20\d{2})(?![\p{L}\p{N}%°]|[.,]\d|\s+(?!and\b|to\b|the\b)\p{Ll})/u;

/** Less than 0 where the first is earlier. */
export function compareDates(one: DateFound, other: DateFound): number {
  return one.year - other.year || one.month - other.month || one.day - other.day;
}
