/**
 * Invariant 3 of src/README.md and its one exception: no sheet prints an ordering in its right order or a match that
 * reads 1–a 2–b 3–c; whatever else is printed does not depend on the answer.
 */
import { describe, expect, it } from 'vitest';
import { NO_ATTRIBUTES } from '../../src/2-parse/attributes/attributes.ts';
import { inPlaces } from '../../src/2-parse/option-order.ts';
import { unnumbered } from '../../src/2-parse/section.ts';
import { versionLetters } from '../../src/guide/arrange.ts';
import { arrangedMeanings, arrangedTerms } from '../../src/guide/kinds/match.ts';
import { arrangedOptions } from '../../src/guide/kinds/multiple-choice.ts';
import { arrangedSteps } from '../../src/guide/kinds/ordering.ts';
import type { Match, MultipleChoice, Ordering } from '../../src/guide/questions.ts';
import { plainText } from '../../src/guide/text.ts';
import { NO_TITLE } from '../../src/guide/title.ts';
import { grammar } from '../../src/locale/en/grammar.ts';

const WORDS = ['melt', 'boil', 'cool', 'freeze', 'glow'];
const VERSIONS = versionLetters(26);
/** Sheets by many names: three steps come out solved one time in six. */
const IDS = Array.from({ length: 40 }, (_, index) => `question-${index}`);

function permutationsOf<T>(items: readonly T[]): T[][] {
  if (items.length < 2) return [[...items]];
  return items.flatMap((first, at) =>
    permutationsOf(items.filter((_, index) => index !== at)).map((rest) => [first, ...rest]),
  );
}

const base = (id: string) => ({ ...unnumbered(NO_ATTRIBUTES), id });
const stem = { type: 'stem' as const, children: [] };
const text = (value: string) => [{ type: 'text' as const, value }];

/** @param right The steps in the right order. */
const ordering = (id: string, right: readonly string[]): Ordering => ({
  type: 'ordering',
  ...base(id),
  children: [stem, ...right.map((word) => ({ type: 'step' as const, children: text(word) }))],
});

/** @param terms The terms of meaning 1, 2, 3 …, then those that fit none. */
const match = (id: string, terms: readonly string[], extra = 0, fixedOrder = false): Match => ({
  type: 'match',
  ...base(id),
  fixedOrder,
  labels: { terms: NO_TITLE, meanings: NO_TITLE },
  children: [
    stem,
    // In the order of the terms' text: the file's order is the same, whatever belongs together.
    ...[...terms].sort().map((term): Match['children'][1] => {
      const row = terms.indexOf(term);
      const meaning = row < terms.length - extra ? text(`meaning ${row + 1}`) : [];
      return {
        type: 'pair',
        children: [
          { type: 'matchTerm', children: text(term) },
          { type: 'matchMeaning', children: meaning },
        ],
      };
    }),
  ],
});

const printedSteps = (question: Ordering, version: string) =>
  arrangedSteps(question, version).map((step) => plainText(step));

const printedMatch = (question: Match, version: string) => ({
  rows: arrangedMeanings(question, version).map((meaning) => plainText(meaning)),
  terms: arrangedTerms(question, version).map((term) => plainText(term)),
});

/** What the key says: the letter's index of every row. */
function keyOf(question: Match, version: string): number[] {
  const terms = arrangedTerms(question, version);
  const [, ...pairs] = question.children;
  return arrangedMeanings(question, version).map((meaning) =>
    terms.findIndex((term) =>
      pairs.some((pair) => pair.children[0] === term && pair.children[1] === meaning),
    ),
  );
}

const isSolved = (key: readonly number[]) => key.every((letter, row) => letter === row);

describe.each([3, 4, 5])('an ordering of %i steps', (count) => {
  const words = WORDS.slice(0, count);
  const keys = permutationsOf(words);

  it('never stands in its right order, in no version, whatever that order is', () => {
    for (const id of IDS.slice(0, 5)) {
      for (const key of keys) {
        for (const version of VERSIONS) {
          expect(printedSteps(ordering(id, key), version)).not.toEqual(key);
        }
      }
    }
  });

  it('depends on the answer only where the version’s order would be the right one', () => {
    for (const id of IDS.slice(0, 5)) {
      for (const version of VERSIONS) {
        const printed = keys.map((key) => printedSteps(ordering(id, key), version));
        const kinds = new Map(printed.map((order) => [order.join(), order]));
        // What all other keys get is what the one key is that does not get it.
        expect(kinds.size).toBe(2);
        const [usual, spare] = [...kinds.values()].sort(
          (a, b) => times(printed, b) - times(printed, a),
        );
        expect(times(printed, usual)).toBe(keys.length - 1);
        expect(printed.findIndex((order) => order.join() === spare?.join())).toBe(
          keys.findIndex((key) => key.join() === usual?.join()),
        );
      }
    }
  });

  it('differs from version to version while there are orders left', () => {
    for (const id of IDS) {
      const orders = VERSIONS.map((version) => printedSteps(ordering(id, words), version).join());
      expect(new Set(orders).size).toBe(Math.min(26, keys.length - 1));
      expect(new Set(orders.slice(0, keys.length - 1)).size).toBe(Math.min(26, keys.length - 1));
    }
  });
});

function times(orders: readonly string[][], one: readonly string[] | undefined): number {
  return orders.filter((order) => order.join() === one?.join()).length;
}

describe.each([
  { terms: 3, extra: 0, fixed: false },
  { terms: 4, extra: 0, fixed: false },
  { terms: 4, extra: 1, fixed: false },
  { terms: 5, extra: 2, fixed: false },
  { terms: 3, extra: 0, fixed: true },
  { terms: 5, extra: 1, fixed: true },
])('a match of $terms terms, $extra of them extra, in a fixed order: $fixed', (shape) => {
  const words = WORDS.slice(0, shape.terms);
  const pairings = permutationsOf(words);
  const made = (id: string, terms: readonly string[]) => match(id, terms, shape.extra, shape.fixed);

  it('never reads 1–a 2–b 3–c, in no version, whatever belongs together', () => {
    for (const id of IDS.slice(0, 3)) {
      for (const terms of pairings) {
        for (const version of VERSIONS) {
          expect(isSolved(keyOf(made(id, terms), version))).toBe(false);
        }
      }
    }
  });

  it('depends on the answer only where it would be solved', () => {
    for (const id of IDS.slice(0, 3)) {
      for (const version of VERSIONS) {
        const printed = pairings.map((terms) => printedMatch(made(id, terms), version));
        const names = printed.map((one) => JSON.stringify(one));
        const usual = mostOften(names);
        const shown = printed[names.indexOf(usual)];
        pairings.forEach((terms, at) => {
          if (names[at] === usual) return;
          const rightTerms = shown?.rows.map((row) => terms[Number(row.slice(-1)) - 1]);
          expect(rightTerms).toEqual(shown?.terms.slice(0, rightTerms?.length));
        });
      }
    }
  });

  it('has another key in every version while there are orders left', () => {
    const orders = shape.fixed ? shape.terms - shape.extra : shape.terms;
    const left = permutationsOf(WORDS.slice(0, orders)).length - (shape.extra === 2 ? 2 : 1);
    for (const id of IDS) {
      const keys = VERSIONS.map((version) => keyOf(made(id, words), version).join());
      const sheets = VERSIONS.map((version) =>
        JSON.stringify(printedMatch(made(id, words), version)),
      );
      expect(new Set(sheets).size).toBe(Math.min(26, left));
      if (shape.extra === 0) expect(new Set(keys).size).toBe(Math.min(26, left));
    }
  });
});

function mostOften(names: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? '';
}

describe('the options of a choice', () => {
  const choice = (id: string, words: readonly string[], right: number): MultipleChoice => ({
    type: 'multipleChoice',
    ...base(id),
    children: [
      stem,
      ...inPlaces(
        words.map((word, index) => ({
          type: 'option' as const,
          right: index === right,
          stays: null,
          rank: null,
          children: [
            { type: 'optionText' as const, children: text(word) },
            { type: 'optionBlocks' as const, children: [] },
            { type: 'rationale' as const, children: [] },
          ] as MultipleChoice['children'][1]['children'],
        })),
        grammar,
      ),
    ],
  });
  const printed = (question: MultipleChoice, version: string) =>
    arrangedOptions(question, version).map((option) => plainText(option.children[0]));

  it('never depend on the right one', () => {
    for (const id of IDS) {
      for (const version of VERSIONS) {
        const orders = WORDS.map((_, right) => printed(choice(id, WORDS, right), version).join());
        expect(new Set(orders).size).toBe(1);
      }
    }
  });

  it('differ from version to version while there are orders left', () => {
    for (const id of IDS) {
      const three = VERSIONS.map((one) => printed(choice(id, WORDS.slice(0, 3), 0), one).join());
      expect(new Set(three.slice(0, 6)).size).toBe(6);
      const four = VERSIONS.map((one) => printed(choice(id, WORDS.slice(0, 4), 0), one).join());
      expect(new Set(four).size).toBe(24);
    }
  });
});

it('without the exception, sheets would come out solved (so the tests above can fail)', () => {
  const key = ['a', 'b', 'c'];
  // Other answers tell what a version prints when it need not pass anything over.
  const usual = IDS.map((id) =>
    mostOften(permutationsOf(key).map((other) => printedSteps(ordering(id, other), 'A').join())),
  );
  expect(usual.filter((order) => order === key.join()).length).toBeGreaterThan(2);
});
