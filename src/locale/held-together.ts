/**
 * What stays on one line and in its order, on pages and on paper: a number and its unit, a unit, a date, years from one to
 * another.
 */
import { directionOf } from './direction.ts';
import { isolated } from './isolate.ts';
import { localeFor } from './locales.ts';

const WORD_JOINER = '\u2060';
const NO_BREAK_SPACE = '\u00a0';

/** "80 °C", "pH 7", "kJ/mol", "26 October 1962", "1985–1991", "U-2". @param language Of the text; BCP 47. */
export function heldTogether(text: string, language: string): string {
  const held = onOneLine(text, language);
  return directionOf(language) === 'rtl' ? held.replace(MEASURE, isolated) : held;
}

function onOneLine(text: string, language: string): string {
  const whole = JOINED.test(text) ? joined(text) : text;
  if (!MEASURED.test(whole)) return whole;
  return whole
    .replace(MEASURES, NO_BREAK_SPACE)
    .replace(datesIn(language), (date) => date.replaceAll(' ', NO_BREAK_SPACE));
}

/** Lines may break after these signs, and do. */
function joined(text: string): string {
  return text
    .replace(UNIT_BY_UNIT, `$1/${WORD_JOINER}`)
    .replace(BETWEEN_FIGURES, `–${WORD_JOINER}`)
    .replace(IN_A_NAME, `-${WORD_JOINER}`);
}

/** A text without one is done with. */
const JOINED = /[/–-]/;
const BETWEEN_FIGURES = /(?<=\d)–(?=\d)/gu;
/** "U-2" and "Il-28", not "sub-10" or "mid-1960": a word that means something by itself may end a line. */
const IN_A_NAME = /(?<=(?<![\p{L}\p{N}-])\p{Lu}\p{L}{0,2})-(?=\d)/gu;
const UNIT_BY_UNIT = /(?<![\p{L}/])(\p{L}{1,3})\/(?=\p{L}{1,3}(?![\p{L}/]))/gu;
/** A text without one is done with. */
const MEASURED = /\p{Nd} | \p{Nd}/u;
/** A letter that is a word of some language is no unit. */
const UNIT =
  '(?:°[CF]|min|ha|rpm|[numcdkMGµμ]?(?:m|g|s|l|L|A|V|W|J|N|Pa|Hz|mol|eV|cal|B|Ω)|h|K|C|F)[²³]?';
const NO_MORE = "(?![\\p{L}\\p{N}’'])";
/** The space between a number and a unit. */
const MEASURES = new RegExp(
  `(?<=\\p{Nd}) (?=(?:${UNIT}|[°%‰]|[ap]\\.m\\.)${NO_MORE})|(?<=(?<!\\p{L})pH) (?=\\p{Nd})`,
  'gu',
);
/**
 * A number and a unit of Latin letters. Among words that run from right to left its signs would change their sides
 * ("C° 100", "5−"), and where no space is typed it would run the other way than where one is.
 */
const MEASURE = new RegExp(
  `(?:(?<![\\p{L}\\p{N}])[-−+±])?(?<![\\p{Script=Latin}\\p{Nd}.,٫٬])\\p{Nd}+(?:[.,٫٬]\\p{Nd}+)*\u00a0?${UNIT}(?:/\u2060${UNIT})*${NO_MORE}`,
  'gu',
);

/** With the names of months that are known for the language, each with a capital. */
function datesIn(language: string): RegExp {
  const { months } = localeFor(language).grammar;
  const known = dates.get(months);
  if (known !== undefined) return known;
  const names = months.map((month) => month.charAt(0).toUpperCase() + month.slice(1));
  const month = `(?:${names.join('|')})`;
  const found = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:\\d{1,2}(?:st|nd|rd|th)? ${month}(?: \\d{3,4})?|${month} \\d{1,4}(?:, \\d{4})?)(?![\\p{L}\\p{N}])`,
    'gu',
  );
  dates.set(months, found);
  return found;
}

const dates = new WeakMap<readonly string[], RegExp>();
