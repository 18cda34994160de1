/** Prose of a guide to HTML: mdast, then hast, then the sanitizer, then our own steps, then text. */
import type { Comment, Root, RootContent, Text } from 'hast';
import type {
  FootnoteDefinition,
  RootContent as MarkdownContent,
  Root as MarkdownRoot,
} from 'mdast';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { type Plugin, unified } from 'unified';
import { VFile } from 'vfile';
import { notesReferredTo } from '../guide/footnotes.ts';
import type { Fragment, FragmentHtml } from './prose.ts';
import { type FragmentNode, PROSE_HANDLERS } from './prose-handlers.ts';
import { PROSE_SCHEMA } from './prose-schema.ts';
import { finishProse } from './prose-steps.ts';

/**
 * HTML of each fragment. They go through the processor as one tree; those with footnotes, whose numbers count by
 * fragment, by themselves.
 */
export function proseHtml(fragments: readonly Fragment[]): FragmentHtml[] {
  const notes = fragments.map(notesOf);
  const together = processed(fragments.filter((_, index) => notes[index]?.length === 0));
  let next = 0;
  return fragments.map((fragment, index) => {
    const own = notes[index] ?? [];
    const [found] = own.length > 0 ? processed([fragment], own) : [together[next++]];
    return found ?? { html: '', notes: '' };
  });
}

/** The footnotes that a fragment refers to. */
export function notesOf({
  nodes,
  context: { footnotes },
}: Pick<Fragment, 'nodes' | 'context'>): FootnoteDefinition[] {
  return footnotes.length === 0 ? [] : notesReferredTo(nodes, footnotes);
}

declare module 'vfile' {
  interface DataMap {
    /** What the tree is of, in its order. */
    fragments: readonly Fragment[];
  }
}

/**
 * Between fragments in the HTML. No text of theirs can have it: in texts `<` is written as a reference, and in
 * attributes the quotation mark is; comments there are none.
 */
const BETWEEN: Comment = { type: 'comment', value: '"' };
const BETWEEN_AS_HTML = `<!--${BETWEEN.value}-->`;
const NEW_LINE: Text = { type: 'text', value: '\n' };

/** Our steps fragment by fragment; then all in one row, body and notes of each, and a mark after either. */
const finishFragments: Plugin<[], Root> =
  () =>
  (tree, { data: { fragments = [] } }) => {
    const found = tree.children.filter((node) => node.type === 'element');
    // The footnotes of a fragment that came by itself.
    if (fragments.length === 1) found[0]?.children.push(NEW_LINE, ...found.slice(1));
    tree.children = fragments.flatMap((fragment, index): RootContent[] => {
      const set = found[index];
      if (set === undefined) throw new Error('A fragment of prose is lost');
      finishProse(set, fragment);
      if (!fragment.isLine) return [...set.children, BETWEEN, BETWEEN];
      const [line, ...notes] = set.children.filter((node) => node.type === 'element');
      return [...(line?.children ?? []), BETWEEN, ...notes, BETWEEN];
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

/** @param notes Definitions of the footnotes of a single fragment. */
function processed(
  fragments: readonly Fragment[],
  notes: FootnoteDefinition[] = [],
): FragmentHtml[] {
  const file = new VFile();
  file.data.fragments = fragments;
  const nodes = fragments.map(({ nodes }): FragmentNode => ({ type: 'fragment', nodes }));
  // A fragment is no mdast, but has a handler.
  const tree: MarkdownRoot = {
    type: 'root',
    children: [...(nodes as unknown as MarkdownContent[]), ...notes],
  };
  const parts = PROCESSOR.stringify(PROCESSOR.runSync(tree, file), file).split(BETWEEN_AS_HTML);
  return fragments.map((_, index) => ({
    html: parts[2 * index]?.trim() ?? '',
    notes: parts[2 * index + 1]?.trim() ?? '',
  }));
}
