import { expect, it } from 'vitest';
import { smallestWords } from '../../src/1-read/drawing/smallest-words.ts';

const SIZE = { width: 400, height: 200 };

it.each<[told: string, inside: string, expected: number | null]>([
  ['no words', '<rect width="4" height="4"/>', null],
  ['an attribute', '<text font-size="12">a</text><text font-size="14">b</text>', 12],
  ['a size of its group', '<g font-size="12"><text>a</text></g>', 12],
  ['no size', '<text>a</text>', 16],
  ['a style over an attribute', '<text font-size="12" style="font-size: 9px">a</text>', 9],
  ['the short form', '<text style="font: italic 9px/1.2 serif">a</text>', 9],
  ['points', '<text font-size="12pt">a</text>', 16],
  ['a part of the size around', '<g font-size="20"><text font-size="50%">a</text></g>', 10],
  ['a class', '<style>.a, b { font-size: 8px }</style><text class="c a">a</text>', 8],
  [
    'the rule that says more',
    '<style>.a { font-size: 8px } text { font-size: 20px }</style><text class="a">a</text>',
    8,
  ],
  ['a scale', '<g transform="scale(0.5)"><text font-size="20">a</text></g>', 10],
  [
    'one after the other',
    '<g transform="rotate(30) scale(2, 3)"><text font-size="2">a</text></g>',
    6,
  ],
  ['a matrix', '<text font-size="10" transform="matrix(0 -2 2 0 5 5)">a</text>', 20],
  ['lowered figures', '<text font-size="20">H<tspan font-size="9">2</tspan>O</text>', 20],
  ['sizes that stand in parts', '<text><tspan font-size="9">a</tspan></text>', 9],
  ['what is only for others', '<defs><text font-size="2">a</text></defs>', null],
  ['what is not shown', '<g display="none"><text font-size="2">a</text></g>', null],
  ['white space', '<text font-size="2">  </text>', null],
  ['words for those who hear', '<title>a</title><text font-size="12">b<title>c</title></text>', 12],
])('reads %s', (_told, inside, expected) => {
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="200">${inside}</svg>`;
  const found = smallestWords(drawing, SIZE);
  if (expected === null || found === null) expect(found).toBe(expected);
  else expect(found).toBeCloseTo(expected, 6);
});

it('follows the viewBox, which is shown whole', () => {
  const drawing = '<svg viewBox="0 0 1000 400" width="400"><text font-size="20">a</text></svg>';
  expect(smallestWords(drawing, SIZE)).toBe(8);
});
