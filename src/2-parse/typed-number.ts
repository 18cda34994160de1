import type { Heading, PhrasingContent } from 'mdast';
import { plainText } from '../guide/text.ts';
import type { Locale } from '../locale/locale.ts';

/** `1. `, `1) `, `(1) ` before a stem. */
const BARE = /^\(?(\d{1,3})[.)]\s+(?=\S)/;

/**
 * Headings without the numbers typed before them: the sheet prints its own. A number counts as one where it is
 * the heading's place among the questions or goes on from its neighbour's: "3. Oktober" is a date.
 */
export function withoutTypedNumbers(headings: readonly Heading[], locale: Locale): Heading[] {
  const typed = headings.map((heading) => typedNumber(heading, locale));
  return headings.map((heading, index) => {
    const own = typed[index];
    if (own === undefined || own === null) return heading;
    const goesOn =
      own.number === index + 1 ||
      typed[index - 1]?.number === own.number - 1 ||
      typed[index + 1]?.number === own.number + 1;
    return goesOn ? { ...heading, children: withoutStart(heading.children, own.length) } : heading;
  });
}

/** A heading that says its number and nothing else: `### Question 1`. */
export function isOnlyANumber(heading: Heading, locale: Locale): boolean {
  return locale.patterns.onlyANumber.test(plainText(heading));
}

function typedNumber(
  { children }: Heading,
  { patterns }: Locale,
): { number: number; length: number } | null {
  const [first] = children;
  if (first?.type !== 'text') return null;
  const found = BARE.exec(first.value) ?? patterns.typedNumber.exec(first.value);
  if (found?.[1] === undefined) return null;
  const isAll = found[0].length === first.value.length && children.length === 1;
  return isAll ? null : { number: Number(found[1]), length: found[0].length };
}

function withoutStart(children: PhrasingContent[], length: number): PhrasingContent[] {
  const [first, ...rest] = children;
  if (first?.type !== 'text') return children;
  const value = first.value.slice(length);
  return value === '' ? rest : [{ ...first, value }, ...rest];
}
