/** The examples of the documentation: what stands in fences, as Markdown sees them. */
import { readFileSync } from 'node:fs';
import type { Code, RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { plainText } from '../../src/guide/text.ts';

export interface Fence {
  line: number;
  /** The first word after the backticks, and the others, which say where the example belongs: `markdown in Facts`. */
  language: string;
  where: string;
  text: string;
  /** The heading of level 2 it stands under, and the paragraph straight above it. */
  section: string;
  lead: string;
}

export const DOCS = new URL('../../docs/', import.meta.url).pathname;

/** @param name From the folder of the documentation. */
export function textOf(name: string): string {
  return readFileSync(`${DOCS}${name}`, 'utf8').replace(/^---\n[\s\S]*?\n---\n/, (head) =>
    head.replace(/[^\n]/g, ''),
  );
}

export const treeOf = (markdown: string) =>
  unified().use(remarkParse).use(remarkGfm).parse(markdown);

export function fencesOf(markdown: string): Fence[] {
  const found: Fence[] = [];
  let section = '';
  const visit = (nodes: readonly RootContent[]) => {
    let lead = '';
    for (const node of nodes) {
      if (node.type === 'heading' && node.depth === 2) section = plainText(node);
      if (node.type === 'paragraph') lead = plainText(node);
      if (node.type === 'code') found.push({ ...fence(node), section, lead });
      else if ('children' in node) visit(node.children);
    }
  };
  visit(treeOf(markdown).children);
  return found;
}

function fence({ lang, meta, value, position }: Code): Omit<Fence, 'section' | 'lead'> {
  const line = position?.start.line ?? 0;
  return { line, language: lang ?? '', where: meta ?? '', text: value };
}
