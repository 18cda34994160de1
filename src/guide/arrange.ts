/**
 * The order in which things are printed. It is decided by what a pupil sees, by the question's id
 * and by the version letter, and by nothing else: neither the file's order nor the key plays a part.
 * So everything is sorted by its text first and shuffled then; a right order that results is kept.
 */
import type { Node } from 'unist';
import type { Locale } from '../locale/locale.ts';
import { sortKeys } from './quantities.ts';
import type {
  Match,
  MatchMeaning,
  MatchTerm,
  MultipleChoice,
  Option,
  Ordering,
  Step,
} from './questions.ts';
import { shuffled } from './shuffle.ts';
import { byCodePoint, exactText, plainText } from './text.ts';

/** `A`, `B` … `Z`. */
export type Version = string;

/** Version letters of a sheet that is made in `count` versions (1 to 26). */
export function versionLetters(count: number): Version[] {
  return Array.from({ length: count }, (_, index) => letter(index).toUpperCase());
}

/** 0 → `a`, 25 → `z`, 26 → `aa`. */
export function letter(index: number): string {
  const last = String.fromCharCode(97 + (index % 26));
  return index < 26 ? last : letter(Math.floor(index / 26) - 1) + last;
}

/** Options that are all numbers or dates stay in their order; "none of these" stays last; the rest is shuffled. */
export function arrangedOptions(
  question: MultipleChoice,
  version: Version,
  locale: Locale,
): Option[] {
  const [, ...options] = question.children;
  if (question.fixedOrder) return options;
  const last = options.filter((option) => locale.patterns.noneOfThese.test(optionText(option)));
  const others = options.filter((option) => !last.includes(option));
  const keys = sortKeys(others.map(optionText), locale);
  if (keys !== null) {
    const ranked = others.map((option, index) => ({ option, key: keys[index] ?? 0 }));
    ranked.sort((a, b) => a.key - b.key || byCodePoint(optionText(a.option), optionText(b.option)));
    return [...ranked.map(({ option }) => option), ...last];
  }
  return [...mixed(others, (option) => option.children[0], `${question.id}\n${version}`), ...last];
}

export function arrangedTerms(question: Match, version: Version): MatchTerm[] {
  const [, ...pairs] = question.children;
  const terms = pairs.map((pair) => pair.children[0]);
  if (question.fixedOrder) return terms;
  return mixed(terms, (term) => term, `${question.id}\n${version}\nterms`);
}

/** Without the empty meanings of extra terms. */
export function arrangedMeanings(question: Match, version: Version): MatchMeaning[] {
  const [, ...pairs] = question.children;
  const meanings = pairs
    .map((pair) => pair.children[1])
    .filter(({ children }) => children.length > 0);
  return mixed(meanings, (meaning) => meaning, `${question.id}\n${version}\nmeanings`);
}

export function arrangedSteps(question: Ordering, version: Version): Step[] {
  const [, ...steps] = question.children;
  return mixed(steps, (step) => step, `${question.id}\n${version}`);
}

function optionText(option: Option): string {
  return plainText(option.children[0]);
}

/** `nodeOf`: what of an item a pupil reads. */
function mixed<T>(items: readonly T[], nodeOf: (item: T) => Node, seed: string): T[] {
  const known = items.map((item) => {
    const node = nodeOf(item);
    return { item, text: plainText(node), exact: exactText(node) };
  });
  known.sort((a, b) => byCodePoint(a.text, b.text) || byCodePoint(a.exact, b.exact));
  return shuffled(
    known.map(({ item }) => item),
    seed,
  );
}
