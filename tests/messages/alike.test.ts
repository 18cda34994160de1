import { expect, it } from 'vitest';
import { howTheyDiffer, offered } from '../../src/messages/alike.ts';
import { nearest, nearestPath } from '../../src/messages/nearest.ts';

it.each([
  ['a\u00a0b', 'a b', 'the first has U+00A0, a no-break space, the second U+0020, a space'],
  ['ab', 'a\u00adb', 'the second has U+00AD, a soft hyphen'],
  ['a\u200bb', 'ab', 'the first has U+200B, a zero-width space'],
  ['ab ', 'ab', 'the first has U+0020, a space'],
  ['\u0430b', 'ab', 'the first has U+0430, a Cyrillic letter, the second U+0061, a Latin letter'],
  ['e\u0301', '\u00e9', 'the first has its accents as signs of their own'],
])('%j and %j look the same, and how they differ is told', (written, expected, told) => {
  expect(howTheyDiffer(written, expected)).toBe(told);
  expect(offered(written, expected)).toContain(told);
});

it.each([
  ['ab', 'ab'],
  ['ab', 'ac'],
  ['Ab', 'ab'],
])('nothing is added to %j and %j', (written, expected) => {
  expect(howTheyDiffer(written, expected)).toBeNull();
});

it('offers no other figure, and no picture of another chapter', () => {
  expect(nearest('figure-3-1.png', ['figure-4-1.png'])).toBeNull();
  expect(nearest('figure-3-1.png', ['figur-3-1.png', 'figure-4-1.png'])).toBe('figur-3-1.png');
  expect(nearestPath('a/images/delta.png', ['b/images/dalta.png'])).toBeNull();
  expect(nearestPath('a/images/delta.png', ['a/images/dalta.png'])).toBe('a/images/dalta.png');
  expect(nearestPath('a/images/delta.png', ['b/delta.png'])).toBe('b/delta.png');
});
