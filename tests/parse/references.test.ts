import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../src/2-parse/markdown/read-markdown.ts';
import { localeFor } from '../../src/locale/locales.ts';

function toldOf(markdown: string): string[] {
  const file = new VFile({ path: 'course/guide.md', value: markdown });
  readMarkdown({ file, grammar: localeFor('en').grammar });
  return file.messages.map(({ ruleId, line, column }) => `${line}:${column} ${ruleId}`);
}

describe('a link or a note whose line is missing is told at its place', () => {
  it.each([
    ['Read about [copper][cu] first.', '1:12'],
    ['Read about [copper][] first.', '1:12'],
    ['Read about [the metal\ncopper][cu] first.', '1:12'],
    ['Read about [`copper`][cu] first.', '1:12'],
    ['Read about [**copper**][cu] first.', '1:12'],
    ['Read of *it* and [x][coper].\n\n[copper]: https://example.org', '1:18'],
    ['请看[铜][cu]。', '1:3'],
    ['A cable.[^1]', '1:9'],
    ['## A cable[^note]', '1:11'],
    ['A | B\n--|--\nA cable[^1] | b', '3:8'],
  ])('%s', (markdown, place) => {
    expect(toldOf(markdown)).toEqual([`${place} references-are-defined`]);
  });
});

describe('brackets that only look like one are text', () => {
  it.each([
    'The rate is \\[ClO\\]\\[O\\], and k\\[NO\\]\\[O2\\].',
    'The rate is [ClO][O], and k[NO][O2].',
    'The rate is &#91;copper&#93;&#91;silver&#93;.',
    'The cell a[i][j], and table[row][column], and grid[first][second][third].',
    '\\[x\\]\\[y\\]',
    'See [1][2] and [3].',
    'A pattern [^a-z], [^x]+ and [^0-9].',
    'A note \\[^1].',
    'The code `[copper][cu]` and `[^1]`.',
    '[copper][cu]\n\n[cu]: https://example.org',
    'A cable.[^1]\n\n[^1]: It is made of copper.',
    'An [optional] word, and [two] [words].',
  ])('%s', (markdown) => {
    expect(toldOf(markdown)).toEqual([]);
  });
});
