import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { reportLooseStars } from '../../src/2-parse/loose-stars.ts';
import { readMarkdown } from '../../src/2-parse/markdown/read-markdown.ts';
import { localeFor } from '../../src/locale/locales.ts';

function toldOf(markdown: string): string[] {
  const file = new VFile({ path: 'course/guide.md', value: markdown });
  const context = { file, grammar: localeFor('en').grammar };
  const { nodes } = readMarkdown(context);
  for (const node of nodes) reportLooseStars(node, context);
  return file.messages.map(({ ruleId, reason }) => `${ruleId}: ${reason}`);
}

describe('signs of other programs are told once, with what to write', () => {
  it.each([
    ['A ==marked== word.', 'signs-are-meant', '**marked**'],
    ['> [!note] Mind this\n> It rains.', 'signs-are-meant', '> **Note**'],
    ['> [!WARNING]\n> It rains.', 'signs-are-meant', '> **Warning**'],
    ['See [[River delta]] too.', 'links-lead-somewhere', '[River delta](river-delta.md)'],
    [
      'See [[rivers/Delta#The mouth|deltas]].',
      'links-lead-somewhere',
      '[deltas](rivers/delta.md#the-mouth)',
    ],
    ['![[map of it.png]]', 'links-lead-somewhere', '![what it shows](map%20of%20it.png)'],
    ['It rains %%ask about this%% here.', 'signs-are-meant', '<!-- … -->'],
    ['It rains :warning: here.', 'signs-are-meant', '⚠️'],
    ['Water is H~2~O here.', 'signs-are-meant', '<sub>2</sub>'],
    ['An area of 5 m^2^ here.', 'signs-are-meant', '<sup>2</sup>'],
    ['It rains.^[So they say.]', 'signs-are-meant', '[^1]: …'],
    ['::: warning\nIt rains.\n:::', 'signs-are-meant', '> '],
    ['Delta\n: Land at the mouth of a river.', 'signs-are-meant', '- **word**'],
    ['[TOC]', 'signs-are-meant', 'a list of contents is made'],
    ['[[_TOC_]]', 'signs-are-meant', 'a list of contents is made'],
    ['\\newpage', 'signs-are-meant', 'pages break by themselves'],
    ['Some text {.center}', 'signs-are-meant', 'looks are not chosen'],
    ['| Nile | long |\n| Po | short |', 'tables-have-headers', '|---|---|'],
    ['| River | Sea |\n|---|\n| Po | Adriatic |', 'tables-have-headers', '|---|---|'],
    ['This is ** bold ** here.', 'bold-marks-are-tight', '**bold**'],
    ['これは**「字」**です。', 'bold-marks-are-tight', '「**字**」'],
    ['**Note: it rains.', 'bold-marks-are-tight', '**word**'],
    ['An **important **word.', 'bold-marks-are-tight', '**important**'],
  ])('%s', (markdown, rule, expected) => {
    const told = toldOf(markdown).filter((line, index, all) => all.indexOf(line) === index);
    expect(told).toHaveLength(1);
    expect(told[0]).toContain(`${rule}: Unexpected`);
    expect(told[0]).toContain(expected);
  });
});

describe('the same signs in their own right are text', () => {
  it.each([
    'If a == b and c == d, then x==y==z.',
    'A title\n==\n\nText',
    '[!note] It rains.',
    '> A [!note] inside it.',
    'The list [[1, 2], [3, 4]], the cell a[[1]] and [[x]].',
    'A growth of 5%% and 100% %d %s.',
    'It is 12:30:45, a::b::c, and C:\\x: y.',
    'A ratio 1:2:3, and : so on.',
    'The words :unknown: and :a:.',
    'About ~5~10 days, a~b, ~~gone~~ and 10~20~30.',
    'The power 2^3^4 and a^b^c and ^caret^.',
    'The set {1, 2}, {.5, .7} and {a: 1}.',
    'A norm |x| and |y|.',
    'A pattern ^[a-z]+ and (^[abc]).',
    'A | B\n--|--\n1 | 2',
    '| A |\n|---|\n| 1 |',
    'The power 2 ** 3 ** 4, the pointer int **p; and **/*.md, **/*.ts.',
    'Pass **kwargs and **options on; the price** is high.',
    '** Not in stock.',
    'Two \\*\\* stars \\*\\* here, `** code **` and **bold** words.',
    'Ends with a colon:\nnext line.',
  ])('%s', (markdown) => {
    expect(toldOf(markdown)).toEqual([]);
  });
});
