/** A long text is parsed section by section: its tree must be that of the text as a whole. */
import fc from 'fast-check';
import type { Root } from 'mdast';
import { describe, expect, it } from 'vitest';
import { scanNesting } from '../../src/1-read/text/scan-nesting.ts';
import { SECTION_LENGTH } from '../../src/1-read/text/sections.ts';
import { parseInSections } from '../../src/2-parse/markdown/in-sections.ts';
import { PARTS, partsIn, processorFor } from '../../src/2-parse/markdown/parse-markdown.ts';
import { inputsFrom } from '../fuzz/inputs.ts';

const whole = (source: string): Root => processorFor(partsIn(source), 'file').parse(source);

/** Cut wherever it can be. */
function cut(source: string): { root: Root; texts: string[] } {
  const texts: string[] = [];
  const parse = (text: string) => {
    texts.push(text);
    return whole(text);
  };
  return { root: parseInSections(source, parse, 1), texts };
}

const isOther = (source: string) =>
  JSON.stringify(cut(source).root) !== JSON.stringify(whole(source));

const LINES =
  '# a|## b c|###|#x|- a|  - b|* a|1. a|- [x] a|- [ ]|> a|> - b|> ```|```|~~~|$$|<div>|<!--|-->|<script>|</script>|<br>|    code|    # a|  # a|text|:-|---|===|[a|](b)|www.a.b|  |\t||||- ```|  x|- > a|**a|b**|`a|- <!--|> $$|-|[a]: b|[a]|a\r'.split(
    '|',
  );
const soups = fc.sample(
  fc
    .array(fc.tuple(fc.constantFrom(...LINES), fc.constantFrom('\n', '\n\n', '\n\n', '\n  \n')), {
      maxLength: 24,
    })
    .map((lines) => lines.flat().join('')),
  { numRuns: 2000, seed: 1 },
);

function guides(count: number): string[] {
  const found: string[] = [];
  for (const { kind, bytes } of inputsFrom(3)) {
    if (kind === 'guide' && bytes.length < 6000) found.push(new TextDecoder().decode(bytes));
    if (found.length === count) break;
  }
  return found;
}

describe('a text cut at its headings has the same tree', () => {
  it.each([
    ['lines by chance', soups],
    ['guides bent a little', guides(200)],
  ])('%s', (_, sources) => {
    expect(sources.filter(isOther)).toEqual([]);
    expect(sources.filter((source) => cut(source).texts.length > 1).length).toBeGreaterThan(50);
  });

  it('but not where it is cut at whatever looks like a heading', () => {
    const blind = (source: string) =>
      source.split(/\n(?=# )/).flatMap((text) => whole(text).children.map(({ type }) => type));
    const fenced = '```\n\n# a\n\n```\n';
    expect(blind(fenced)).not.toEqual(whole(fenced).children.map(({ type }) => type));
    expect(isOther(fenced)).toBe(false);
  });
});

describe('a bank of thousands of questions', () => {
  const bank = (questions: number) => '### Why?\n\n- [x] a\n- [ ] b\n\n'.repeat(questions);

  it('is let through, and no part of it is parsed that is much longer than a section', () => {
    expect(scanNesting(bank(1_900))).toBeNull();
    const lengths: number[] = [];
    parseInSections(bank(1_900), (text) => {
      lengths.push(text.length);
      return processorFor(PARTS, 'file').parse(text);
    });
    expect(lengths.length).toBeGreaterThan(4);
    expect(Math.max(...lengths)).toBeLessThan(SECTION_LENGTH + 100);
  });

  it('is counted as one where code, HTML, a formula or a definition may go over its headings', () => {
    for (const over of ['```', '~~~', '<div>', '<!--', '$$', '[a]: b', '[^a]: b']) {
      const found = scanNesting(`${over}\n\n${bank(1_900)}`)?.found;
      expect(found, over).toBe('more than 1500 separate lists or quotes');
    }
  });
});
