/** The language of words is kept through an import, and what only looks like a mark stays text. */
import { describe, expect, it } from 'vitest';
import { blocksFromHtml } from '../../src/import/html.ts';
import { paragraph } from '../../src/import/rich.ts';
import { richFromMarkdown } from '../../src/import/study-guide/rich-from-markdown.ts';
import { markdownOf } from '../../src/import/write/to-markdown.ts';
import { blocksOf } from '../../src/import/write/to-mdast.ts';

const ofMarkdown = (text: string) => markdownOf(blocksOf([paragraph(richFromMarkdown(text))]));
const ofHtml = (html: string) => markdownOf(blocksOf(blocksFromHtml(html)));

describe('words of another language', () => {
  it.each([
    ['a [mot *x*]{lang=fr} b', 'a [mot *x*]{lang=fr} b\n'],
    ['[mot]{lang="FR"}', '[mot]{lang=fr}\n'],
    ['[[gare](https://example.org/)]{lang=fr}', '[[gare](https://example.org/)]{lang=fr}\n'],
    ['\\[mot]{lang=fr}', '\\[mot]\\{lang=fr}\n'],
    ['[mot]{lang=xx}', '\\[mot]\\{lang=xx}\n'],
  ])('of a pasted text: %s', (text, written) => {
    expect(ofMarkdown(text)).toBe(written);
    if (!written.includes('\\')) expect(ofMarkdown(written.trim())).toBe(written);
  });

  it.each([
    [
      '<p>Say <span lang="fr">la <b>gare</b> [x]</span>.</p>',
      'Say [la **gare** \\[x\\]]{lang=fr}.\n',
    ],
    ['<p>The <span lang="EN-GB">colour</span> that Word says.</p>', 'The colour that Word says.\n'],
    ['<p><span lang="de" class="multilang">Wort</span></p>', 'Wort\n'],
    ['<p><span lang="klingonish">Qo</span></p>', 'Qo\n'],
  ])('of a quiz: %s', (html, written) => {
    expect(ofHtml(html)).toBe(written);
  });
});
