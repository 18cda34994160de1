/** Prose of a guide to HTML: mdast, then hast, then the sanitizer, then our own steps. */
import type { Element, Root } from 'hast';
import type { FootnoteDefinition, Root as MarkdownRoot } from 'mdast';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import type { Block, Inline } from '../guide/prose.ts';
import type { Locale } from '../locale/locale.ts';
import { proseHandlers } from './prose-handlers.ts';
import { PROSE_SCHEMA } from './prose-schema.ts';
import {
  asFootnotes,
  codeRegions,
  formulas,
  headingRanks,
  keepGaps,
  pictures,
  pointLinks,
  tables,
} from './prose-steps.ts';

/** What an address in prose becomes on the page at hand; null: the text stays, the link goes. */
export interface ProseTargets {
  link: (url: string) => string | null;
  picture: (url: string) => { src: string; size: { width: number; height: number } | null } | null;
}

export interface ProseContext {
  locale: Locale;
  footnotes: readonly FootnoteDefinition[];
  targets: ProseTargets;
}

export interface FragmentOptions {
  /** Prefix of the footnotes' ids; unique on the page. */
  id: string;
  /** Rank of the fragment's highest headings, 2 to 6. */
  rank: number;
}

/** HTML of some blocks, with the footnotes they refer to at the end. */
export function proseHtml(
  blocks: readonly Block[],
  fragment: FragmentOptions,
  context: ProseContext,
): string {
  return html(proseTree(blocks, fragment, context));
}

/** HTML of a run of inline prose; its footnotes apart, to be placed after the block it stands in. */
export function inlineHtml(
  nodes: readonly Inline[],
  id: string,
  context: ProseContext,
): { html: string; notes: string } {
  const tree = proseTree([{ type: 'paragraph', children: [...nodes] }], { id, rank: 6 }, context);
  const line = tree.children.find((node): node is Element => node.type === 'element');
  return {
    html: html({ type: 'root', children: line?.children ?? [] }),
    notes: html({ type: 'root', children: tree.children.filter((node) => node !== line) }),
  };
}

function proseTree(
  blocks: readonly Block[],
  { id, rank }: FragmentOptions,
  context: ProseContext,
): Root {
  const { ui } = context.locale;
  const root: MarkdownRoot = { type: 'root', children: [...blocks, ...context.footnotes] };
  const tree = unified()
    .use(remarkRehype, {
      handlers: proseHandlers(context.locale),
      clobberPrefix: `${id}-`,
      footnoteLabel: ui.footnotes.label,
      footnoteBackLabel: (reference, again) =>
        ui.footnotes.backTo(`${reference + 1}${again > 1 ? `-${again}` : ''}`),
    })
    .use(rehypeSanitize, PROSE_SCHEMA)
    .runSync(root) as Root;
  asFootnotes(tree, ui.footnotes.label);
  headingRanks(tree, rank);
  pointLinks(tree, context.targets);
  pictures(tree, context.targets);
  tables(tree, ui);
  codeRegions(tree, ui);
  formulas(tree, ui);
  keepGaps(tree);
  return tree;
}

function html(tree: Root): string {
  return unified().use(rehypeStringify).stringify(tree).trim();
}
