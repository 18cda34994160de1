import type { FootnoteDefinition, PhrasingContent, Root, RootContent } from 'mdast';
import type { Guide } from '../../guide/guide.ts';
import { type Context, sourceOf } from '../context.ts';
import { asSeen } from '../unseen/signs.ts';
import { parseAddresses } from './addresses.ts';
import { reportDecodedCharacters } from './decoded-characters.ts';
import { setApartSlashes } from './escaped-slashes.ts';
import { foldHtml } from './fold-html.ts';
import { reportForeignSigns } from './foreign-signs.ts';
import { reportFormulaHabits } from './formula-habits.ts';
import { readFormulas } from './formulas.ts';
import { readLanguages } from './languages.ts';
import { type Extent, parseMarkdown } from './parse-markdown.ts';
import { plainSources } from './plain-source.ts';
import { replaceBelow } from './replace-children.ts';
import { resolveReferences } from './resolve-references.ts';
import { reportSlips } from './slips.ts';
import { reportUnclosedCode } from './unclosed-code.ts';

export interface Markdown {
  /** The flow, as src/guide/prose.ts promises it, but for comments: `dropComments` takes those at the end. */
  nodes: RootContent[];
  footnotes: FootnoteDefinition[];
}

/** Markdown to mdast with references resolved, raw HTML understood and footnotes set apart. Never throws. */
export function readMarkdown(context: Context): Markdown {
  const root = understood(context, 'file');
  readFormulas(root, context);
  const footnotes = takeFootnotes(root);
  return { nodes: root.children, footnotes };
}

/** Markdown of one line: no list, no heading, whatever it starts with. A list of lists where blank lines are in it. */
export function readLines(context: Context): PhrasingContent[][] {
  const root = understood(context, 'line');
  return root.children.map((block) => {
    if (block.type !== 'paragraph') return [];
    // Of the paragraph itself: a formula that stands alone in it is still one in a line.
    readFormulas(block, context);
    return block.children;
  });
}

function understood(context: Context, extent: Extent): Root {
  const root = parseAddresses(String(context.file), (text) => parseMarkdown(text, extent));
  setApartSlashes(root, context);
  const sources = plainSources(root, context);
  reportFormulaHabits(root, sources, context);
  reportSlips(root, sources, context);
  reportForeignSigns(root, sources, context);
  reportUnclosedCode(root, context);
  reportDecodedCharacters(root, context);
  resolveReferences(root);
  foldHtml(root, context);
  readLanguages(root, sources, context);
  return root;
}

/**
 * The definitions, out of the flow: one at the end of a file would otherwise belong to the last answer.
 */
function takeFootnotes(root: Root): FootnoteDefinition[] {
  const found: FootnoteDefinition[] = [];
  replaceBelow(root, (node) => {
    if (node.type !== 'footnoteDefinition') return null;
    found.push(node);
    return [];
  });
  return found;
}

/** Removes what is left of comments: those that were ids have been read by then. */
export function dropComments(node: Guide | FootnoteDefinition): void {
  replaceBelow(node, ({ type }) => (type === 'html' ? [] : null));
}

/** True where a list item's box was written so that Markdown does not see it as one; `- [x](…)` is a link. */
export function hasLooseBox(context: Context, item: RootContent): boolean {
  const start = asSeen(sourceOf(context, item).slice(0, 20));
  return /^(?:[-*+]|\d+[.)])\s+(?:\[\s*[xX✓✔✗✘]?\s*\](?![(:[])|[☐☑☒])/u.test(start);
}
