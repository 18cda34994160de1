/** How titles read in plain text, are put together and are cut. */
import { expect, it } from 'vitest';
import { readGuide } from '../../src/1-read/read-guide.ts';
import { parseGuide } from '../../src/2-parse/parse-guide.ts';
import { plainText } from '../../src/guide/text.ts';
import {
  colonAfter,
  startOf,
  type Title,
  titleFromText,
  titleWith,
} from '../../src/guide/title.ts';
import { INHERITED } from '../support/inherited.ts';

function titleOf(markdown: string): Title {
  const text = `---\nkind: topic\ntitle: ${JSON.stringify(markdown)}\n---\n\nText.\n`;
  const guide = parseGuide(readGuide(new TextEncoder().encode(text), 'x/y.md'), INHERITED);
  if (guide === null) throw new Error('no guide');
  return guide.title;
}

it.each([
  ['H<sub>2</sub>O', 'H₂O'],
  ['10<sup>3</sup> and 10<sup>-3</sup>', '10³ and 10⁻³'],
  ['the 1<sup>st</sup> and x<sup>n+k</sup>', 'the 1st and x^(n+k)'],
  ['e<sup>x</sup> of v<sub>max</sub>', 'e^x of v_max'],
  ['$$E = mc^2$$, $$x^{10}$$ and $$\\frac{1}{x^n}$$', 'E = mc², x¹⁰ and 1/(x^n)'],
  ['`List<T>` in **C#**, *Nature*', 'List<T> in C#, Nature'],
  ['<kbd>Ctrl</kbd> and <abbr title="Deoxyribonucleic acid">DNA</abbr>', 'Ctrl and DNA'],
  ['1984', '1984'],
  ['- 40 degrees', '- 40 degrees'],
  ['# and > and * star', '# and > and * star'],
  ['3. A list? | a table |', '3. A list? | a table |'],
  ['Five\u00a0kilograms', 'Five\u00a0kilograms'],
])('%s reads %s', (markdown, plain) => {
  expect(titleOf(markdown).plain).toBe(plain);
});

it('no colon follows a sign that ends a sentence, in quotation marks or not', () => {
  for (const title of ['Why?', 'Stop!', 'So:', 'And then …', '“Who?”', 'なぜ？', 'لماذا؟']) {
    expect(colonAfter(title), title).toBe('');
  }
  for (const title of ['Delta', 'Washington D.C.', 'Who? (a play)', 'H₂O']) {
    expect(colonAfter(title), title).toBe(':');
  }
  const key = titleFromText('Answer key');
  expect(titleWith(titleFromText('Why?'), key).plain).toBe('Why? Answer key');
  expect(titleWith(titleFromText('Delta'), key).plain).toBe('Delta: Answer key');
});

it('a long title is cut between words where it can be, and never in a formula', () => {
  expect(plainText(startOf(titleFromText('one two three'), 8).children)).toBe('one two …');
  expect(plainText(startOf(titleFromText('one two three'), 10).children)).toBe('one two …');
  expect(plainText(startOf(titleFromText('日本語の文法'), 4).children)).toBe('日本語の …');
  const rich = titleOf('A *long* way to $$E = mc^2$$');
  expect(plainText(startOf(rich, 4).children)).toBe('A lo …');
  expect(plainText(startOf(rich, 16).children)).toBe('A long way to …');
  expect(startOf(rich, 10).children.map(({ type }) => type)).toEqual(['text', 'emphasis', 'text']);
});
