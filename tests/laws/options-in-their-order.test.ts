/** Numbers, dates and labels are printed in their order; what reads as a letter stands at that letter. */
import { describe, expect, it } from 'vitest';
import { NO_ATTRIBUTES } from '../../src/2-parse/attributes/attributes.ts';
import { inPlaces } from '../../src/2-parse/option-order.ts';
import { unnumbered } from '../../src/2-parse/section.ts';
import { letter, versionLetters } from '../../src/guide/arrange.ts';
import { arrangedOptions } from '../../src/guide/kinds/multiple-choice.ts';
import type { MultipleChoice, Option } from '../../src/guide/questions.ts';
import { plainText } from '../../src/guide/text.ts';
import { grammar } from '../../src/locale/en/grammar.ts';

const choice = (words: readonly string[]): MultipleChoice => ({
  type: 'multipleChoice',
  ...unnumbered(NO_ATTRIBUTES),
  id: 'which',
  children: [
    { type: 'stem', children: [] },
    ...inPlaces(
      words.map(
        (value): Option => ({
          type: 'option',
          right: false,
          stays: null,
          rank: null,
          children: [
            { type: 'optionText', children: [{ type: 'text', value }] },
            { type: 'optionBlocks', children: [] },
            { type: 'rationale', children: [] },
          ],
        }),
      ),
      grammar,
    ),
  ],
});

/** All orders that ten versions print. */
function ordersOf(words: readonly string[]): string[][] {
  const printed = versionLetters(10).map((version) =>
    arrangedOptions(choice(words), version).map((option) => plainText(option.children[0])),
  );
  return [...new Map(printed.map((order) => [order.join('|'), order])).values()];
}

describe('stay in their order', () => {
  it.each([
    ['9', '10', '100'],
    ['−3 °C', '0 °C', '12.5 °C'],
    ['£5', '£50', '£1,000'],
    ['1/4', '1/3', '1/2'],
    ['pH 2', 'pH 7', 'pH 11'],
    ['1 962', '12 000', '1 000 000'],
    ['October 1962', '3 November 1962', '1963'],
    ['2 March', '14 July', '1 October'],
    ['January', 'May', 'December'],
    ['A', 'B', 'C', 'D'],
    ['a)', 'b)', 'c)'],
    ['Source A', 'Source B', 'Source C'],
    ['Figure 1', 'Figure 2', 'Figure 10'],
    ['I', 'II', 'III', 'IV'],
    ['Part IX', 'Part X', 'Part XL'],
    ['p', 'q', 'r', 'x'],
  ])('%s', (...words) => {
    const [first = '', ...rest] = words;
    expect(ordersOf([...rest, first])).toEqual([words]);
    expect(ordersOf([...words].reverse())).toEqual([words]);
  });
});

describe('are shuffled, because they only look alike', () => {
  it.each([
    ['5 cm', '5 kg', '5 s'],
    ['Apollo-11', 'Soyuz 4', 'Sputnik'],
    ['mix', 'stir', 'pour'],
    ['Henry', 'George', 'William'],
    ['2 red and 3 blue', '3 red and 2 blue', '1 red and 4 blue'],
    ['may', 'can', 'must'],
  ])('%s', (...words) => {
    expect(ordersOf(words).length).toBeGreaterThan(3);
  });
});

describe('an option that reads as a letter has that letter', () => {
  it.each([
    ['A', 'B', 'AB', 'O'],
    ['A', 'C', 'D', 'K'],
    ['C', 'H', 'N', 'O'],
    ['B', 'C', 'D', 'E'],
    ['b', 'x', 'none'],
  ])('%s', (...words) => {
    for (const order of ordersOf(words)) {
      order.forEach((word, index) => {
        const labels = order.map((_, at) => letter(at));
        if (labels.includes(word.toLowerCase())) expect(word.toLowerCase()).toBe(letter(index));
      });
      expect([...order].sort()).toEqual([...words].sort());
    }
  });
});

describe('stay last', () => {
  it.each([
    ['None of these', "I don't know"],
    ['None of the above.', 'Not sure'],
    ['None of the other answers', 'I’m not sure'],
    ['None of the others', 'I do not know.'],
  ])('%s, then %s', (none, unsure) => {
    for (const order of ordersOf([unsure, 'copper', none, 'iron', 'zinc'])) {
      expect(order.slice(3)).toEqual([none, unsure]);
    }
    for (const order of ordersOf([none, '10', '9'])) expect(order).toEqual(['9', '10', none]);
  });

  it.each(['None of these metals rusts', 'Sure', 'I know', 'They do not know the cause'])(
    'but not %s',
    (word) => {
      const places = ordersOf([word, 'copper', 'iron', 'zinc']).map((order) => order.indexOf(word));
      expect(new Set(places).size).toBeGreaterThan(1);
    },
  );
});
