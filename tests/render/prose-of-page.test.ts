/** The prose of a page goes through the processor in one tree: nobody can tell, and no text can pretend. */
import { describe, expect, it } from 'vitest';
import { readContent } from '../../src/1-read/read-content.ts';
import { parseSite } from '../../src/2-parse/parse-site.ts';
import type { Fragment, ProseContext } from '../../src/4-render/prose.ts';
import { proseHtml } from '../../src/4-render/prose-html.ts';
import { ProseOfPage } from '../../src/4-render/prose-of-page.ts';
import type { Block, Inline } from '../../src/guide/prose.ts';
import { localeFor } from '../../src/locale/locales.ts';
import { EXAMPLE_CONTENT } from '../support/example.ts';

const context: ProseContext = {
  language: 'en',
  words: localeFor('en').pageWords,
  footnotes: [],
  formulasScroll: true,
  targets: { link: (url) => url, picture: (src) => ({ src, size: null }) },
};

const text = (value: string): Inline => ({ type: 'text', value });

it('sets many fragments as it sets each by itself', async () => {
  const { site } = parseSite(await readContent(EXAMPLE_CONTENT), { drafts: true });
  const fragments = site.courses.flatMap(({ guides }) =>
    guides.flatMap(({ children, footnotes, language }) =>
      children.flatMap((part, index): Fragment[] => {
        if (part.type !== 'prose' && part.type !== 'definition') return [];
        const own = { ...context, footnotes, words: localeFor(language).pageWords };
        return [
          { nodes: part.children, id: `p-${index}`, rank: 2, isLine: false, context: own },
          ...part.children.flatMap((block): Fragment[] =>
            block.type === 'paragraph'
              ? [{ nodes: [block], id: `l-${index}`, rank: 6, isLine: true, context: own }]
              : [],
          ),
        ];
      }),
    ),
  );
  expect(fragments.some(({ isLine }) => isLine)).toBe(true);
  const apart = fragments.map((fragment) => proseHtml([fragment])[0]);
  expect(apart.some((one) => one?.notes !== '')).toBe(true);
  expect(proseHtml(fragments)).toEqual(apart);
});

describe('marks in what an author wrote', () => {
  const MARKS = ['<!--0-->', '<!--1-->', '<!--1notes-->', '<!--"-->', '"<!--"-->'];

  it.each(MARKS)('stay what they are: %s', async (mark) => {
    const said: Block = {
      type: 'paragraph',
      children: [
        text(mark),
        { type: 'link', url: '/x', title: mark, children: [text(mark)] },
        { type: 'image', url: '/y', alt: mark, title: mark },
        { type: 'inlineCode', value: mark },
      ],
    };
    const by = async (one: Block) => {
      const page = new ProseOfPage();
      const first = page.blocks([one], 'first', 2, context);
      return page.placedIn(`${first}|${page.line([text('second')], 'second', context)}|`);
    };
    const plain = await by(
      JSON.parse(JSON.stringify(said).replaceAll(JSON.stringify(mark), '"m"')),
    );
    const inText = mark.replaceAll('<', '&#x3C;');
    const inAttribute = mark.replaceAll('"', '&#x22;');
    expect(plain).toContain('>m</a>');
    expect(await by(said)).toBe(
      plain.replaceAll('"m"', `"${inAttribute}"`).replaceAll(/(?<=>)m(?=<)/g, inText),
    );
  });
});

it('gives a line its footnotes apart, once', async () => {
  const noted: ProseContext = {
    ...context,
    footnotes: [
      {
        type: 'footnoteDefinition',
        identifier: 'a',
        children: [{ type: 'paragraph', children: [text('Note.')] }],
      },
    ],
  };
  const page = new ProseOfPage();
  expect(page.notes('q')).toBe('');
  const line = page.line(
    [text('Line'), { type: 'footnoteReference', identifier: 'a' }],
    'q',
    noted,
  );
  const plain = page.line([text('Other')], 'r', noted);
  expect(page.notes('r')).toBe('');
  const html = (await page.placedIn(`${line}|${plain}|${page.notes('q')}`)).split('|');
  expect(html[0]).toContain('href="#q-fn-a" id="q-fnref-a"');
  expect(html[1]).toBe('Other');
  expect(html[2]).toContain('<li id="q-fn-a">');
  expect(html[2]).toContain('href="#q-fnref-a"');
});
