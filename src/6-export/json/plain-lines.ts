import type { RootContent } from 'mdast';
import { mapProse } from '../../guide/map-prose.ts';
import { mathsText } from '../../guide/maths.ts';
import type { Inline } from '../../guide/prose.ts';
import { titleFrom, withoutPlaces } from '../../guide/title.ts';

/** A line without markup: a picture is told by its alternative text, a gap by its number. */
export function plainLine(children: readonly Inline[]): string {
  const written = mapProse(children, (node) =>
    node.type === 'gap' ? [{ type: 'text', value: `[${node.number}]` }] : null,
  );
  return titleFrom(withoutPlaces(written)).plain.trim();
}

/** A string for each paragraph, list item, table row, listing or formula. */
export function plainLines(blocks: readonly RootContent[]): string[] {
  return blocks.flatMap(linesOf).filter((line) => line !== '');
}

function linesOf(block: RootContent): string[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'tableCell':
      return [plainLine(block.children)];
    case 'code':
      return [block.value];
    case 'formulaBlock':
      return [mathsText(block.maths)];
    case 'thematicBreak':
    // Nothing that parsing leaves in a guide (guide/prose.ts).
    case 'definition':
    case 'footnoteDefinition':
    case 'yaml':
    case 'math':
      return [];
    case 'blockquote':
    case 'listItem':
      return plainLines(block.children);
    case 'list':
      return block.children.flatMap((item, index) => {
        const [first = '', ...rest] = linesOf(item);
        const sign = block.ordered ? `${(block.start ?? 1) + index}.` : '-';
        return [`${sign} ${first}`.trim(), ...rest];
      });
    case 'table':
      return block.children.flatMap(linesOf);
    case 'tableRow':
      return [block.children.flatMap(linesOf).join(' | ')];
    default:
      return [plainLine([block])];
  }
}
