import type { Paragraph } from 'mdast';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../src/2-parse/markdown/read-markdown.ts';
import { plainText } from '../../src/guide/text.ts';
import { localeFor } from '../../src/locale/locales.ts';

/** A paragraph's text, an address that is a link between angle brackets; and where its last text begins. */
function linked(markdown: string): { text: string; last: number | undefined } {
  const file = new VFile({ path: 'course/guide.md', value: markdown });
  const [paragraph] = readMarkdown({ file, grammar: localeFor('en').grammar }).nodes;
  const { children } = paragraph as Paragraph;
  expect(file.messages).toEqual([]);
  return {
    text: children.map((n) => (n.type === 'link' ? `<${n.url}>` : plainText(n))).join('|'),
    last: children.at(-1)?.position?.start.column,
  };
}

describe('a bare address ends where its sentence goes on', () => {
  it.each([
    ['请看https://example.org。然后', '请看|<https://example.org>|。然后', 22],
    ['（https://example.org/a）的', '（|<https://example.org/a>|）的', 23],
    ['「https://example.org」、', '「|<https://example.org>|」、', 21],
    [
      '看https://a.example，https://b.example。',
      '看|<https://a.example>|，|<https://b.example>|。',
      37,
    ],
    ['看 www.example.org的说明', '看|<http://www.example.org>|的说明', 18],
    ['请看https://example.org的说明', '请看|<https://example.org>|的说明', 22],
    ['She said “https://example.org” then.', 'She said “|<https://example.org>|” then.', 30],
  ])('%s', (markdown, text, last) => {
    const found = linked(markdown);
    expect(found.text).toBe(text);
    expect(found.last).toBe(last);
  });

  it('and bold words after it stay bold', () => {
    const file = new VFile({
      path: 'course/guide.md',
      value:
        '**请看https://a.example。** `https://b.example。` 然后（https://c.example）。**水**很好&amp;。',
    });
    const { nodes } = readMarkdown({ file, grammar: localeFor('en').grammar });
    const [paragraph] = nodes as [Paragraph];
    expect(paragraph.children.map(({ type }) => type)).toEqual([
      'strong',
      'text',
      'inlineCode',
      'text',
      'link',
      'text',
      'strong',
      'text',
    ]);
    expect(plainText(paragraph)).toBe(
      '请看https://a.example。 https://b.example。 然后（https://c.example）。水很好&。',
    );
  });

  it.each([
    ['https://zh.wikipedia.org/wiki/三角洲', '<https://zh.wikipedia.org/wiki/三角洲>'],
    ['https://en.wikipedia.org/wiki/Arab–Israeli', '<https://en.wikipedia.org/wiki/Arab–Israeli>'],
    ['<https://example.org/。>', '<https://example.org/。>'],
    ['[https://example.org/。](https://example.org/。)', '<https://example.org/。>'],
    ['https://例え.jp/a', '<https://例え.jp/a>'],
    ['https://example.org/a_(b)', '<https://example.org/a_(b)>'],
  ])('%s stays whole', (markdown, text) => {
    expect(linked(markdown).text).toBe(text);
  });
});
