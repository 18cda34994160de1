/** Prose of a guide to HTML: mdast, then hast, then the sanitizer, then our own steps, then text. */
import type { Root } from 'hast';
import type { Root as MarkdownRoot, RootContent } from 'mdast';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { type Plugin, unified } from 'unified';
import { VFile } from 'vfile';
import { notesReferredTo } from '../guide/footnotes.ts';
import type { Block } from '../guide/prose.ts';
import type { Fragment, FragmentHtml, ProseContext } from './prose.ts';
import { PROSE_HANDLERS } from './prose-handlers.ts';
import { PROSE_SCHEMA } from './prose-schema.ts';
import { finishProse } from './prose-steps.ts';

/**
 * HTML of each fragment. They go through the processor as one tree, a root in which each is a root; those
 * with footnotes, whose numbers count by fragment, by themselves.
 */
export function proseHtml(fragments: readonly Fragment[]): FragmentHtml[] {
  const roots = fragments.map(rootOf);
  const together = fragments.filter((_, index) => roots[index]?.noted === false);
  const set = processed(
    together,
    roots.filter(({ noted }) => !noted).map(({ root }) => root),
  );
  let next = 0;
  return fragments.map((fragment, index) => {
    const own = roots[index];
    const [found] = own?.noted ? processed([fragment], [own.root]) : [set[next++]];
    return found ?? { html: '', notes: '' };
  });
}

/** Whether such a line has footnotes to be placed. */
export function hasNotes(nodes: readonly Block[], { footnotes }: ProseContext): boolean {
  return footnotes.length > 0 && notesReferredTo(nodes, footnotes).length > 0;
}

interface OwnRoot {
  root: MarkdownRoot;
  /** It has footnotes. */
  noted: boolean;
}

function rootOf({ nodes, context: { footnotes } }: Fragment): OwnRoot {
  const notes = footnotes.length === 0 ? [] : notesReferredTo(nodes, footnotes);
  return { root: { type: 'root', children: [...nodes, ...notes] }, noted: notes.length > 0 };
}

declare module 'vfile' {
  interface DataMap {
    /** What the tree's own roots are, in their order. */
    fragments: readonly Fragment[];
  }
}

/**
 * Between fragments in the HTML. No text of theirs can have it: in texts `<` is written as a reference, and in
 * attributes the quotation mark is; comments there are none.
 */
const BETWEEN = '"';
const BETWEEN_AS_HTML = `<!--${BETWEEN}-->`;

/** Our steps fragment by fragment; then all in one row, body and notes of each, and a mark after either. */
const finishFragments: Plugin<[], Root> =
  () =>
  (tree, { data: { fragments = [] } }) => {
    const [first, ...rest] = tree.children as (Root | Root['children'][number])[];
    // The footnotes of a fragment that came by itself.
    if (fragments.length === 1 && first?.type === 'root')
      first.children.push(...(rest as Root['children']));
    const roots = [first, ...rest].filter((node): node is Root => node?.type === 'root');
    const mark = { type: 'comment', value: BETWEEN } as const;
    tree.children = roots.flatMap((root, index) => {
      const fragment = fragments[index];
      if (fragment === undefined) throw new Error('A root in prose that is no fragment');
      finishProse(root, fragment);
      if (!fragment.isLine) return [...root.children, mark, mark];
      const [line, ...notes] = root.children.filter((node) => node.type === 'element');
      return [...(line?.children ?? []), mark, ...notes, mark];
    });
  };

/** Words, and all else that differs from fragment to fragment, come with our own steps. */
const PROCESSOR = unified()
  .use(remarkRehype, {
    handlers: PROSE_HANDLERS,
    clobberPrefix: '',
    footnoteBackLabel: (reference, again) => `${reference + 1}${again > 1 ? `-${again}` : ''}`,
  })
  .use(rehypeSanitize, PROSE_SCHEMA)
  .use(finishFragments)
  .use(rehypeStringify)
  .freeze();

function processed(fragments: readonly Fragment[], roots: MarkdownRoot[]): FragmentHtml[] {
  const file = new VFile();
  file.data.fragments = fragments;
  // A root in a root is no mdast, but every step passes it on as it is.
  const tree: MarkdownRoot = { type: 'root', children: roots as unknown as RootContent[] };
  const parts = PROCESSOR.stringify(PROCESSOR.runSync(tree, file), file).split(BETWEEN_AS_HTML);
  return fragments.map((_, index) => ({
    html: parts[2 * index]?.trim() ?? '',
    notes: parts[2 * index + 1]?.trim() ?? '',
  }));
}
