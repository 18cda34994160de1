/**
 * The order in which things are printed. It is decided by what a pupil sees, by the question's id
 * and by the version letter: neither the file's order nor the key plays a part. So everything is sorted
 * by its text first and shuffled then.
 *
 * One exception: an order that is the solution itself, the steps of an ordering in the right order or a match
 * that reads 1–a 2–b 3–c, is passed over for another of the same seeds. No sheet prints a question solved, and that
 * one order is all that a sheet can tell; see distinct-orders.ts.
 */
import { orderForVersion, permutations, type Version } from './distinct-orders.ts';
import type { GuideNode } from './nodes.ts';
import { optionShown } from './option-shown.ts';
import type {
  Match,
  MatchMeaning,
  MatchTerm,
  MultipleChoice,
  Option,
  Ordering,
  Step,
} from './questions.ts';
import { byCodePoint, exactText, plainText } from './text.ts';
import { unreachable } from './unreachable.ts';

export { letter, type Version, versionLetters } from './distinct-orders.ts';

/**
 * Options in a fixed order stay in it. Of others, numbers, dates and labels are sorted; an option that reads "B" is
 * lettered B; "none of these" and "I don't know" stay last; the rest is shuffled.
 */
export function arrangedOptions(question: MultipleChoice, version: Version): Option[] {
  const [, ...options] = question.children;
  if (question.fixedOrder) return options;
  const { free, pinned, last } = sortedOut(options);
  const order =
    inOrderOfRank(free) ?? orderForVersion(free, version, (one) => `${question.id}\n${one}`);
  return [...around(order, pinned), ...last];
}

/** The options that neither stay last nor stand at a letter of their own: those that are sorted or shuffled. */
export function freeOptions(options: readonly Option[]): Option[] {
  return sortedOut(options).free;
}

/** The terms of a match, with other letters in every version where they are not in a fixed order. */
export function arrangedTerms(question: Match, version: Version): MatchTerm[] {
  if (termsStay(question)) return settledTerms(question);
  const { free, pinned } = atTheirLetters(termsOf(question));
  const rows = arrangedMeanings(question, version);
  const order = orderForVersion(free, version, (one) => `${question.id}\n${one}\nterms`, {
    count: permutations(termsOf(question).length - rows.length),
    isOne: (found) => solves(question, around(found, pinned), rows),
  });
  return around(order, pinned);
}

/**
 * The statements of a match, without the empty ones of extra terms. They keep their numbers in all versions, as
 * questions do; only where the terms must stay in their order, the statements change places.
 */
export function arrangedMeanings(question: Match, version: Version): MatchMeaning[] {
  const meanings = sortedByText(meaningsOf(question));
  const seedOf = (one: Version) => `${question.id}\n${one}\nmeanings`;
  if (!termsStay(question)) return orderForVersion(meanings, 'A', seedOf);
  const terms = settledTerms(question);
  return orderForVersion(meanings, version, seedOf, {
    count: 1,
    isOne: (found) => solves(question, terms, found),
  });
}

/** Steps that are all single letters are lettered as they read, but never in the right order. */
export function arrangedSteps(question: Ordering, version: Version): Step[] {
  const [, ...steps] = question.children;
  const right = question.passedOver ?? steps;
  const isOne = (order: readonly Step[]) => right.every((step, index) => order[index] === step);
  const { free, pinned } = atTheirLetters(steps);
  const labelled = around(free, pinned);
  if (free.length === 0 && !isOne(labelled)) return labelled;
  return orderForVersion(sortedByText(steps), version, (one) => `${question.id}\n${one}`, {
    count: 1,
    isOne,
  });
}

/** The kinds of which something stands in another order in other versions. */
export type Arranged = MultipleChoice | Match | Ordering;

/** All that is arranged of a question, in printed order. */
export function arrangedParts(question: Arranged, version: Version): GuideNode[] {
  switch (question.type) {
    case 'multipleChoice':
      return arrangedOptions(question, version);
    case 'match':
      return [...arrangedMeanings(question, version), ...arrangedTerms(question, version)];
    case 'ordering':
      return arrangedSteps(question, version);
    default:
      return unreachable(question);
  }
}

/** Options in the order of their texts, those that have a place of their own set apart. */
function sortedOut(options: readonly Option[]) {
  const sorted = sortedByText(options);
  const those = (stays: Option['stays']) => sorted.filter((option) => option.stays === stays);
  return { ...atTheirLetters(those(null)), last: [...those('last'), ...those('lastOfAll')] };
}

/** By their numbers, dates or labels; null where they are something else. */
function inOrderOfRank(options: readonly Option[]): Option[] | null {
  const ranked = options.flatMap((option) =>
    option.rank === null ? [] : [{ option, rank: option.rank }],
  );
  if (ranked.length < options.length) return null;
  return ranked.sort((a, b) => a.rank - b.rank).map(({ option }) => option);
}

function termsOf({ children: [, ...pairs] }: Match): MatchTerm[] {
  return pairs.map((pair) => pair.children[0]);
}

/** Without the empty meanings of extra terms. */
function meaningsOf({ children: [, ...pairs] }: Match): MatchMeaning[] {
  return pairs.map((pair) => pair.children[1]).filter(({ children }) => children.length > 0);
}

/** True where the author fixed the order of the terms, or their own letters do. */
function termsStay(question: Match): boolean {
  return question.fixedOrder || atTheirLetters(termsOf(question)).free.length === 0;
}

function settledTerms(question: Match): MatchTerm[] {
  const terms = termsOf(question);
  return question.fixedOrder ? terms : around([], atTheirLetters(terms).pinned);
}

/** True where the sheet would read 1–a 2–b 3–c. */
function solves(
  { children: [, ...right], passedOver: pairs = right }: Match,
  terms: readonly MatchTerm[],
  meanings: readonly MatchMeaning[],
): boolean {
  return meanings.every((meaning, row) =>
    pairs.some((pair) => pair.children[0] === terms[row] && pair.children[1] === meaning),
  );
}

/** Items that read as one of the letters they are printed with stand at that letter. */
function atTheirLetters<T extends GuideNode>(items: readonly T[]) {
  const places = sortedByText(items).map((item) => {
    const [, label] = /^\(?([a-z])[).:]?$/i.exec(textOf(item)) ?? [];
    return { item, place: label === undefined ? -1 : label.toLowerCase().charCodeAt(0) - 97 };
  });
  const count = (place: number) => places.filter((one) => one.place === place).length;
  const isPinned = ({ place }: { place: number }) =>
    place >= 0 && place < items.length && count(place) === 1;
  return {
    pinned: new Map(places.filter(isPinned).map(({ item, place }) => [place, item])),
    free: places.filter((one) => !isPinned(one)).map(({ item }) => item),
  };
}

/** The free items in their order, in the places that the pinned ones leave. */
function around<T>(free: readonly T[], pinned: ReadonlyMap<number, T>): T[] {
  const result = [...free];
  for (const [place, item] of [...pinned].sort(([a], [b]) => a - b)) result.splice(place, 0, item);
  return result;
}

/** What a pupil reads of an item. */
function seenOf(item: GuideNode): GuideNode | GuideNode[] {
  return item.type === 'option' ? optionShown(item) : item;
}

function textOf(item: GuideNode): string {
  return plainText(seenOf(item));
}

/** Where two texts are alike, what sets them apart decides: never the place in the file. */
function sortedByText<T extends GuideNode>(items: readonly T[]): T[] {
  const known = items.map((item) => ({ item, text: textOf(item), exact: exactText(seenOf(item)) }));
  known.sort((a, b) => byCodePoint(a.text, b.text) || byCodePoint(a.exact, b.exact));
  return known.map(({ item }) => item);
}
