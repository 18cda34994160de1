import type { Paragraph } from 'mdast';
import { expect, it } from 'vitest';
import { firstSentence } from '../../src/4-render/views/first-sentence.ts';
import { plainText } from '../../src/guide/text.ts';

const paragraph = (value: string): Paragraph => ({
  type: 'paragraph',
  children: [{ type: 'text', value }],
});
const first = (value: string, language = 'en') =>
  plainText(firstSentence([paragraph(value)], language));

it.each([
  ['One ends here. Another follows.', 'One ends here.'],
  ['Does it? It does.', 'Does it?'],
  ['He said “stop.” Then he left.', 'He said “stop.”'],
  ['Only one', 'Only one'],
  ['By water, e.g. Rain or rivers. More.', 'By water, e.g. Rain or rivers.'],
  ['As J. F. Kennedy said. More.', 'As J. F. Kennedy said.'],
  ['It is 3.5 m long. More.', 'It is 3.5 m long.'],
  ['See fig. 3 for it. More.', 'See fig. 3 for it.'],
  ['これは川です。もう一つ。', 'これは川です。'],
])('%s', (text, sentence) => {
  expect(first(text)).toBe(sentence);
});

it('ends at no shortened word in a language of which little is known', () => {
  expect(first('Es sind z.B. Bäume bzw. Büsche, ca. Hundert. Mehr.', 'de')).toBe(
    'Es sind z.B. Bäume bzw. Büsche, ca. Hundert.',
  );
});

it('is whole where spaces stand before it', () => {
  expect(first('\u00a0 One ends here. Another follows.').trim()).toBe('One ends here.');
});

it('keeps its markup, and is cut inside of it', () => {
  const blocks: Paragraph[] = [
    {
      type: 'paragraph',
      children: [
        { type: 'text', value: 'Land is ' },
        { type: 'strong', children: [{ type: 'text', value: 'worn. Then' }] },
        { type: 'text', value: ' moved.' },
      ],
    },
    paragraph('More.'),
  ];
  expect(firstSentence(blocks, 'en')).toEqual([
    {
      type: 'paragraph',
      children: [
        { type: 'text', value: 'Land is ' },
        { type: 'strong', children: [{ type: 'text', value: 'worn.' }] },
      ],
    },
  ]);
});
