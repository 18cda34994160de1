/** Prose of a guide to HTML: mdast, then hast, then the sanitizer, then our own steps. */
import type { Element, Root } from 'hast';
import { sanitize } from 'hast-util-sanitize';
import { toHtml } from 'hast-util-to-html';
import type { FootnoteDefinition, Root as MarkdownRoot } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import { notesReferredTo } from '../guide/footnotes.ts';
import type { Block, Inline } from '../guide/prose.ts';
import type { Title } from '../guide/title.ts';
import type { Locale } from '../locale/locale.ts';
import { proseHandlers } from './prose-handlers.ts';
import { PROSE_SCHEMA } from './prose-schema.ts';
import { finishProse } from './prose-steps.ts';

/** What an address in prose becomes on the page at hand; null: the text stays, the link goes. */
export interface ProseTargets {
  link: (url: string) => string | null;
  picture: (url: string) => { src: string; size: { width: number; height: number } | null } | null;
}

export interface ProseContext {
  locale: Locale;
  footnotes: readonly FootnoteDefinition[];
  targets: ProseTargets;
  /** Whether a wide formula may scroll by itself; not within a link. */
  formulasScroll: boolean;
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

/** HTML of a run of inline prose, without its footnotes. */
export function inlineHtml(nodes: readonly Inline[], id: string, context: ProseContext): string {
  const [line] = linesOf(nodes, id, context);
  return html({ type: 'root', children: line?.children ?? [] });
}

/** HTML of a title. `formulasScroll`: it stands in no link. */
export function titleHtml(
  { children }: Title,
  context: Pick<ProseContext, 'locale' | 'formulasScroll'>,
): string {
  return inlineHtml(children, 'title', { ...context, footnotes: [], targets: NO_TARGETS });
}

const NO_TARGETS: ProseTargets = { link: () => null, picture: () => null };

/** HTML of the footnotes of a run of inline prose, to be placed after the block it stands in. */
export function notesHtml(nodes: readonly Inline[], id: string, context: ProseContext): string {
  if (notesReferredTo(nodes, context.footnotes).length === 0) return '';
  const [, ...notes] = linesOf(nodes, id, context);
  return html({ type: 'root', children: notes });
}

/** The line as an element, and what follows it. */
function linesOf(nodes: readonly Inline[], id: string, context: ProseContext): Element[] {
  const tree = proseTree([{ type: 'paragraph', children: [...nodes] }], { id, rank: 6 }, context);
  return tree.children.filter((node) => node.type === 'element');
}

function proseTree(
  blocks: readonly Block[],
  { id, rank }: FragmentOptions,
  context: ProseContext,
): Root {
  const { locale, targets, formulasScroll } = context;
  const footnotes = notesReferredTo(blocks, context.footnotes);
  const root: MarkdownRoot = { type: 'root', children: [...blocks, ...footnotes] };
  const { label, backTo } = locale.ui.footnotes;
  const made = toHast(root, {
    handlers: proseHandlers(locale),
    clobberPrefix: `${id}-`,
    footnoteLabel: label,
    footnoteBackLabel: (reference, again) =>
      backTo(`${reference + 1}${again > 1 ? `-${again}` : ''}`),
  });
  const tree = sanitize(made, PROSE_SCHEMA) as Root;
  finishProse(tree, { rank, ui: locale.ui, targets, formulasScroll });
  return tree;
}

function html(tree: Root): string {
  return toHtml(tree).trim();
}
