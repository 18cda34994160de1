import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { scanNesting } from '../../src/1-read/text/scan-nesting.ts';

const processor = unified().use(remarkParse).use(remarkGfm, { singleTilde: false });

/** Units that, repeated, overflow the parser's stack or take it quadratic time. */
const UNITS = {
  quotes: '> ',
  'tight quotes': '>',
  'numbered lists': '1. ',
  'quotes and lists': '> - ',
  'footnotes in footnotes': '[^a]: ',
  'mixed emphasis': '*a_',
  'open emphasis': '**a',
  'closing emphasis': 'a* ',
  'open brackets': '[',
  'closing brackets': ']',
  'closed and opened': '](',
  'open links': '[a](<b',
  comments: 'a <!-- ',
  sections: 'a<![CDATA[',
  instructions: 'a<?',
  'addresses with emphasis': 'a_@',
  'underlined headings': 'a\n-\n',
} as const;

const SHAPES: Record<string, (size: number) => string> = {
  'emphasis in emphasis': (size) => `${'*'.repeat(size / 2)}a${'*'.repeat(size / 2)}`,
  'brackets in brackets': (size) => `${'['.repeat(size / 2)}a${']'.repeat(size / 2)}`,
  'lists in lists': (size) => {
    let text = '';
    for (let depth = 0; text.length < size; depth++) text += `${'  '.repeat(depth)}- a\n`;
    return text;
  },
  'a wide table': (size) => `${'|a'.repeat(size / 4)}|\n${'|-'.repeat(size / 4)}|\n`,
  'headings after lists': (size) => `${'- a\n'.repeat(size / 5)}\n${'a\n-\n\n'.repeat(400)}`,
  'lists apart': (size) => '- a\n\nb\n\n'.repeat(size / 8),
  'lists apart, below the limits': () => '- a\n\n b\n\n'.repeat(1_400),
  'footnotes apart': (size) => '[^a]: x\n\nb\n\n'.repeat(size / 12),
  'lists in a quote': (size) => '> - a\n>\n> b\n>\n'.repeat(size / 15),
  'quotes in quotes': (size) => '> > > a\n\n'.repeat(size / 9),
  'lazy lines of a quote': (size) => `> a\n${'b\n'.repeat(size / 2)}`,
  ...Object.fromEntries(
    Object.entries(UNITS).map(([name, unit]) => [
      name,
      (size: number) => unit.repeat(size / unit.length),
    ]),
  ),
  ...Object.fromEntries(
    Object.entries(UNITS).map(([name, unit]) => [
      `${name}, below the limits`,
      (size: number) => `${unit.repeat(30)}\n\n`.repeat(size / (unit.length * 30 + 2)),
    ]),
  ),
};

/** Of the processor: what else the machine does is not counted. */
function cpuSeconds(work: () => unknown): number {
  const started = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1e6;
}

describe('what is let through is parsed in bounded time', () => {
  for (const [name, shape] of Object.entries(SHAPES)) {
    for (const size of name.endsWith('below the limits') ? [50_000] : [10_000, 100_000]) {
      test(`${name}, ${size / 1000} KB`, () => {
        const text = shape(size);
        let refused: ReturnType<typeof scanNesting> = null;
        const scanning = cpuSeconds(() => {
          refused = scanNesting(text);
        });
        expect(scanning).toBeLessThan(0.5);
        if (refused !== null) return;
        expect(cpuSeconds(() => processor.parse(text))).toBeLessThan(10);
      });
    }
  }
});

describe('the limits', () => {
  test('refuse the shapes that overflow the stack', () => {
    for (const name of ['quotes', 'numbered lists', 'emphasis in emphasis', 'mixed emphasis']) {
      expect(scanNesting(SHAPES[name]?.(10_000) ?? ''), name).not.toBeNull();
    }
  });

  test('say where', () => {
    expect(scanNesting(`A line.\n\n${'>'.repeat(101)} a`)?.offset).toBe(9 + 100);
  });

  test('let a long glossary and a long table pass', () => {
    const list = Array.from({ length: 900 }, (_, n) => `- **term ${n}** — [*meaning*](a.md)`);
    const row = '| **a** | [b](c.md) | `d` |';
    const table = ['| a | b | c |', '|---|---|---|', ...Array.from({ length: 300 }, () => row)];
    expect(scanNesting([...list, '', ...table].join('\n'))).toBeNull();
  });
});

describe('lists inside lists', () => {
  const outline = (items: number) => '- a\n  - b\n'.repeat(items);

  test('are refused where thousands of them end', () => {
    expect(scanNesting(outline(3_002))?.found).toBe('more than 3000 lists inside lists');
  });

  test('pass below, and a flat list however long', () => {
    expect(scanNesting(outline(3_000))).toBeNull();
    expect(scanNesting('- a\n'.repeat(9_000))).toBeNull();
  });
});
