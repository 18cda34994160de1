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
import { type FragmentsNode, PROSE_HANDLERS } from './prose-handlers.ts';
import { PROSE_SCHEMA } from './prose-schema.ts';
import { finishProse } from './prose-steps/finish-prose.ts';

/**
 * HTML of each fragment. They go through the processor as one tree; those with footnotes, whose numbers count by
 * fragment, by themselves.
 */
export function proseHtml(fragments: readonly Fragment[]): FragmentHtml[] {
  const notes = fragments.map(notesOf);
  const together = pieces(fragments.filter((_, index) => notes[index]?.length === 0));
  let next = 0;
  return fragments.map((fragment, index) => {
    const own = notes[index] ?? [];
    if (own.length === 0) return { html: together[next++] ?? '', notes: '' };
    const [html = '', after = ''] = pieces([fragment], own);
    return { html, notes: after };
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

/** Our steps fragment by fragment; then all in one row, and a mark after each and after the footnotes of a line. */
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
      if (!fragment.isLine) return [...set.children, BETWEEN];
      const [line, ...notes] = set.children.filter((node) => node.type === 'element');
      const after = notes.length === 0 ? [] : [...notes, BETWEEN];
      return [...(line?.children ?? []), BETWEEN, ...after];
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

/**
 * @param notes Definitions of the footnotes of a single fragment.
 * @returns HTML of each fragment; for a single line, then that of its footnotes.
 */
function pieces(fragments: readonly Fragment[], notes: FootnoteDefinition[] = []): string[] {
  const file = new VFile();
  file.data.fragments = fragments;
  const all: FragmentsNode = { type: 'fragments', fragments };
  // No mdast, but it has a handler.
  const tree: MarkdownRoot = {
    type: 'root',
    children: [all as unknown as MarkdownContent, ...notes],
  };
  const html = PROCESSOR.stringify(PROCESSOR.runSync(tree, file), file);
  return html.split(BETWEEN_AS_HTML).map((piece) => piece.trim());
}
