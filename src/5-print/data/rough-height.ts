import { type Maths, mathsLetters } from '../../guide/maths.ts';
import type { BlockData, InlineData } from './shapes.ts';

/**
 * No more than this many lines of text, an upper bound: for telling the many questions that are
 * surely lower than a page from the few that have to be measured.
 * Infinity where a picture, table or listing makes it hard to tell.
 *
 * @param perLine Characters that surely go on a line.
 */
export function blockLines(blocks: BlockData[], perLine: number): number {
  return sum(blocks.map((block) => linesOf(block, perLine)));
}

/** The same for prose in lines. */
export function inlineLines(nodes: InlineData[], perLine: number): number {
  const breaks = nodes.filter((node) => typeof node !== 'string' && node.t === 'break').length;
  return Math.ceil(characters(nodes) / Math.max(1, perLine)) + breaks + 1;
}

function linesOf(block: BlockData, perLine: number): number {
  switch (block.t) {
    case 'par':
    case 'heading':
      return inlineLines(block.c, perLine);
    case 'quote':
      return 1 + blockLines(block.c, perLine - 4);
    case 'list':
      return sum(block.items.map((item) => blockLines(item, perLine - 5)));
    case 'rule':
      return 2;
    case 'formula':
      return 1 + 2 * storeys(block.maths) + Math.ceil(signs(block.maths) / perLine);
    case 'code-block':
    case 'image':
    case 'table':
      return Number.POSITIVE_INFINITY;
  }
}

/** Of a formula; a letter of one is seldom wider than two of text. */
const signs = (maths: Maths) => 2 * mathsLetters(maths).length;

/** How many lines of a formula stand above each other, at most. */
function storeys(maths: Maths): number {
  switch (maths.type) {
    case 'table':
      return sum(maths.rows.map((row) => Math.max(1, ...row.map(storeys))));
    case 'fraction':
    case 'limits':
      return sum(maths.children.map(storeys));
    default:
      return 'children' in maths ? Math.max(1, ...maths.children.map(storeys)) : 1;
  }
}

/** Chinese, Japanese and Korean signs are as wide as their type is high, half as wide again as lines are counted for. */
const WIDE = /[\u2e80-\uffef]/gu;
const WIDE_MORE = 0.5;

/** A footnote's text stands at the foot of the same page. */
function characters(nodes: InlineData[]): number {
  return sum(
    nodes.map((node): number => {
      if (typeof node === 'string')
        return node.length + WIDE_MORE * (node.match(WIDE)?.length ?? 0);
      switch (node.t) {
        case 'code':
          return node.v.length;
        case 'note':
          return 60 * blockLines(node.c, 60);
        case 'gap':
          return 24;
        case 'formula':
          return signs(node.maths) + 60 * (storeys(node.maths) - 1);
        case 'deletion':
          return sum([node.c, ...node.others].map((word) => 4 + characters(word)));
        case 'symbol':
          return Number.POSITIVE_INFINITY;
        case 'blank':
        case 'break':
        case 'note-again':
          return 1;
        default:
          return characters(node.c);
      }
    }),
  );
}

export const sum = (numbers: number[]) => numbers.reduce((total, one) => total + one, 0);
