import type { Block, Rich } from './draft.ts';
import { trimmed } from './rich.ts';

/** Blocks as one text; lists and tables lose their form. */
export function inOneLine(blocks: readonly Block[]): Rich {
  const lines = blocks.flatMap(linesOf).filter((line) => line.length > 0);
  return trimmed(lines.flatMap((line, index) => (index === 0 ? line : [{ text: ' ' }, ...line])));
}

function linesOf(block: Block): Rich[] {
  switch (block.type) {
    case 'paragraph':
      return [block.text];
    case 'list':
      return block.items.flatMap(({ text, more }) => [text, ...more.flatMap(linesOf)]);
    case 'table':
      return block.rows.flat();
    case 'code':
      return [[{ text: block.text, code: true }]];
  }
}
