/** Dates as history is told by them: a year, a month of it, a day of that. */

/** For sorting: earlier is less. A month or day that is not told is 0. */
export interface DateFound {
  year: number;
  month: number;
  day: number;
}

/** What a language says of dates. */
export interface DateWords {
  /** Lower case, January first. */
  months: readonly string[];
  /** The end of a text after which four figures are a year, whatever follows: "in ", "since ". */
  beforeYear: RegExp;
}

/**
 * The first date in a text: `1962`, `October 1962`, `16 October 1962`, `October 16, 1962`; of a stretch
 * (`1917–1991`) where it begins.
 *
 * @returns null where there is none: four figures with a word behind them ("1200 tonnes") are a year where a month or
 *   such a word as "in" stands before them.
 */
export function firstDate(text: string, { months, beforeYear }: DateWords): DateFound | null {
  for (const { index, 0: year } of text.matchAll(YEAR)) {
    const before = text.slice(0, index);
    const words =
      before
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu)
        ?.slice(-2) ?? [];
    const month = words.map((word) => months.indexOf(word) + 1).find((found) => found > 0) ?? 0;
    const isCounted = COUNTED.test(text.slice(index + year.length));
    if (isCounted && month === 0 && !beforeYear.test(before)) continue;
    const day = month === 0 ? 0 : Number(words.find((word) => /^\d{1,2}$/.test(word)) ?? 0);
    return { year: Number(year), month, day };
  }
  return null;
}

/** From 1000 to 2099; not part of a longer number or name, and no amount of money. */
const YEAR = /(?<![\p{L}\p{N}.,£$€])(?:1\d{3}|20\d{2})(?![\p{L}\p{N}%°]|[.,]\d)/gu;
const COUNTED = /^\s+\p{Ll}/u;

/** Less than 0 where the first is earlier. */
export function compareDates(one: DateFound, other: DateFound): number {
  return one.year - other.year || one.month - other.month || one.day - other.day;
}
