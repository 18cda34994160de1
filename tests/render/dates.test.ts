import { describe, expect, it } from 'vitest';
import { compareDates, firstDate } from '../../src/guide/dates.ts';
import { en } from '../../src/locale/en/locale.ts';

const { months, patterns } = en.grammar;
const words = { months, beforeYear: patterns.beforeYear };

describe('the first date in a text', () => {
  it.each([
    ['1962', [1962, 0, 0]],
    ['in October 1962', [1962, 10, 0]],
    ['on 16 October 1962 and later', [1962, 10, 16]],
    ['on October 16, 1962', [1962, 10, 16]],
    ['from 1917–1991', [1917, 0, 0]],
    ['the treaty of 1963.', [1963, 0, 0]],
    ['From 1958 to 1961', [1958, 0, 0]],
    ['In 1910 a dam was built', [1910, 0, 0]],
    ['A flood in August 1952 moved boulders', [1952, 8, 0]],
    ['1200 tonnes in 1952', [1952, 0, 0]],
  ] as const)('%s', (text, [year, month, day]) => {
    expect(firstDate(text, words)).toEqual({ year, month, day });
  });

  it.each([
    '1200 tonnes',
    '1,962 people',
    '£1962',
    '1962 m of rope',
    'about 11962',
    'B1962',
    '1962.5',
    '962',
    'October',
    '',
  ])('%s has none', (text) => {
    expect(firstDate(text, words)).toBeNull();
  });

  it('dates stand in order of time', () => {
    const dates = ['1963', 'May 1962', '2 May 1962', '1962'].map((text) => firstDate(text, words));
    const found = dates.flatMap((date) => date ?? []);
    expect(found.sort(compareDates).map(({ year, month, day }) => [year, month, day])).toEqual([
      [1962, 0, 0],
      [1962, 5, 0],
      [1962, 5, 2],
      [1963, 0, 0],
    ]);
  });
});
