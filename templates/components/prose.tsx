import type { Block, Inline as InlineNode } from '../../src/guide/prose.ts';
import { elsewhere } from './elsewhere.ts';
import { useFrame, useProse } from './frame.tsx';

interface ProseProps {
  nodes: readonly Block[];
  /** Prefix of the footnotes' ids; unique on the page. */
  id: string;
  /** Rank of the highest headings in it. */
  rank: number;
  class?: string;
}

/** A guide's blocks. The one door, with `Inline`, through which HTML that is no template's comes in. */
export function Prose({ nodes, id, rank, class: name = '' }: ProseProps) {
  const { page, context } = useProse();
  const { language } = useFrame();
  if (nodes.length === 0) return null;
  return (
    <div
      class={`prose ${name}`.trim()}
      {...elsewhere(context.language, language)}
      {...raw(page.blocks(nodes, id, rank, context))}
    />
  );
}

interface InlineProps {
  nodes: readonly InlineNode[];
  id: string;
}

/** A run of inline prose. Its footnotes are `Notes` of the same id, to be placed after the block. */
export function Inline({ nodes, id }: InlineProps) {
  const { page, context } = useProse();
  const { language } = useFrame();
  return (
    <span {...elsewhere(context.language, language)} {...raw(page.line(nodes, id, context))} />
  );
}

/** @param id Of an `Inline` that stands before it on the page. */
export function Notes({ id }: { id: string }) {
  const { page, context } = useProse();
  const { language } = useFrame();
  const notes = page.notes(id);
  if (notes === '') return null;
  return <div class="prose" {...elsewhere(context.language, language)} {...raw(notes)} />;
}

/** The line a stem can be headed with, and what stands under it. */
export function splitStem(stem: readonly Block[]): { line: InlineNode[]; rest: Block[] } {
  const [first, ...rest] = stem;
  if (first?.type === 'paragraph') return { line: first.children, rest };
  return { line: [], rest: [...stem] };
}

function raw(html: string) {
  return { dangerouslySetInnerHTML: { __html: html } };
}
