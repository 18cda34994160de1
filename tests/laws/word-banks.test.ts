/** A bank shows words as they are written, each once, in an order that tells nothing of where they belong. */
import { expect, it } from 'vitest';
import { readGuide } from '../../src/1-read/read-content.ts';
import { parseGuide } from '../../src/2-parse/parse-guide.ts';
import { inOrderOf } from '../../src/guide/collation.ts';
import { worksheetFrom } from '../../src/guide/worksheet.ts';
import { INHERITED } from '../support/inherited.ts';

function bankOf(gaps: readonly string[], extra: string, language = 'en'): string[] {
  const sentences = gaps.map((gap) => `- Here is **${gap}** to find.`).join('\n');
  const text = `---\nkind: topic\ntitle: Words\n---\n\nWords.\n\n## Fill in the gaps\n\nWord bank: ${extra}\n\n${sentences}\n`;
  const inherited = { ...INHERITED, language };
  const guide = parseGuide(readGuide(new TextEncoder().encode(text), 'x/words.md'), inherited);
  if (guide === null) throw new Error('no guide');
  const options = { edition: 'standard' as const, version: 'A' };
  return worksheetFrom(guide, options).sections[0]?.bank?.map(({ plain }) => plain) ?? [];
}

it('words that differ by a raised sign or by their formula are two, equal ones are one', () => {
  const gaps = ['10<sup>3</sup>', '$$x^2$$', 'cell', 'cell'];
  expect(bankOf(gaps, '103, 10<sup>3</sup>, $$x_2$$, cell')).toEqual(
    expect.arrayContaining(['10³', '103', 'x²', 'x₂', 'cell']),
  );
  expect(bankOf(gaps, '103, 10<sup>3</sup>, $$x_2$$, cell')).toHaveLength(5);
});

it('they are sorted as readers of the language expect, case and accents aside, figures by value', () => {
  expect(bankOf(['Zebra', 'éclair', '10 N', 'apple'], 'fig, 9 N, Dig, 100 N')).toEqual([
    '9 N',
    '10 N',
    '100 N',
    'apple',
    'Dig',
    'éclair',
    'fig',
    'Zebra',
  ]);
  expect(bankOf(['ärlig', 'zon'], 'apa', 'sv')).toEqual(['apa', 'zon', 'ärlig']);
  expect(bankOf(['ärlig', 'zon'], 'apa', 'de')).toEqual(['apa', 'ärlig', 'zon']);
});

it('a language that no collator knows is sorted as English, whatever the machine speaks', () => {
  const words = ['zon', 'ärlig', 'Åsa', 'öl', 'apa'];
  expect([...words].sort(inOrderOf('tlh'))).toEqual([...words].sort(inOrderOf('en')));
  // A control: another language does sort them otherwise.
  expect([...words].sort(inOrderOf('sv'))).not.toEqual([...words].sort(inOrderOf('en')));
});

it('which gap a word fills, and what its address or stress says, changes nothing', () => {
  const bank = bankOf(['sun', '*moon*', 'rain'], 'snow');
  expect(bankOf(['rain', 'sun', '*moon*'], 'snow')).toEqual(bank);
  expect(bankOf(['[sun](https://example.org/sun)', '*moon*', 'rain'], '**snow**')).toEqual(bank);
  expect(bankOf(['sun', '*moon*', 'hail'], 'snow')).not.toEqual(bank);
});
