import type { RootContent } from 'mdast';
import type { Block } from '../guide/prose.ts';

/** Nodes as remark types them, as what they are: `readMarkdown` has resolved every other type away. */
export function asBlocks(nodes: readonly RootContent[]): Block[] {
  // All but comments, which go at the end of parsing (`dropComments`).
  return nodes as Block[];
}
