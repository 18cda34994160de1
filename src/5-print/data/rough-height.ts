import { type Maths, mathsLetters } from '../../guide/maths.ts';
import type { BlockData, EntryPart, InlineData, QuestionPart } from './data.ts';

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
function inlineLines(nodes: InlineData[], perLine: number): number {
  const breaks = nodes.filter((node) => typeof node !== 'string' && node.t === 'break').length;
  return Math.ceil(characters(nodes) / Math.max(1, perLine)) + breaks + 1;
}

/** Statements and terms stand beside each other where so many characters surely go on a line. */
const SIDE_BY_SIDE = 40;
/** Of the lines that are counted here, each one and a half times as high as its type, a line of text takes so much. */
const LINE = 0.95;
/** And an answer line: those of the standard edition are the highest for their type. */
const ANSWER_LINE = 1.4;

/** What stands under a stem, as lines of text. */
export function partLines(part: QuestionPart, perLine: number): number {
  switch (part.t) {
    case 'review':
      return part.space.kind === 'lines'
        ? part.space.lines * ANSWER_LINE
        : Number.POSITIVE_INFINITY;
    case 'multipleChoice':
      return (
        2 +
        sum(
          part.options.map(
            ({ c, blocks }) => inlineLines(c, perLine) + blockLines(blocks, perLine - 6),
          ),
        )
      );
    case 'trueFalse':
      return 0;
    case 'cloze':
      return 2 * blockLines(part.text, perLine) + (part.bank?.length ?? 0);
    case 'match': {
      const below = perLine < SIDE_BY_SIDE;
      // Six tenths of the line, and a box that is a little higher than a line.
      const column = below ? perLine : perLine * 0.6;
      const statements = sum(part.meanings.map(({ c }) => 1 + inlineLines(c, column) * LINE));
      const terms = part.terms.map(
        ({ c }) => inlineLines(c, below ? perLine : perLine * 0.3) * LINE,
      );
      return 5 + (below ? statements + sum(terms) : Math.max(statements, sum(terms)));
    }
    case 'ordering':
      return 4 + sum(part.steps.map(({ c }) => inlineLines(c, perLine)));
  }
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
        case 'symbol':
          return Number.POSITIVE_INFINITY;
        case 'break':
        case 'note-again':
          return 1;
        default:
          return characters(node.c);
      }
    }),
  );
}

const sum = (numbers: number[]) => numbers.reduce((total, one) => total + one, 0);

/** An entry of the key, its stem not counted. */
export function entryLines(part: EntryPart, perLine: number): number {
  switch (part.t) {
    case 'review': {
      const points = part.points.map(
        ({ text, notes }) =>
          blockLines(text, perLine) + sum(notes.map(({ c }) => inlineLines(c, perLine))),
      );
      return 2 + blockLines([...part.answer, ...part.levels], perLine) + sum(points);
    }
    case 'multipleChoice':
      return sum(
        part.options.map(
          ({ c, blocks, rationale }) =>
            inlineLines(c, perLine) + blockLines([...blocks, ...rationale], perLine - 6),
        ),
      );
    case 'trueFalse':
      return 1 + blockLines(part.rationale, perLine);
    case 'cloze':
      return blockLines(part.text, perLine);
    case 'match':
      return sum(
        part.pairs.map(({ term, meaning }) => inlineLines([...term, ...meaning], perLine / 2)),
      );
    case 'ordering':
      return sum(part.steps.map(({ c }) => inlineLines(c, perLine)));
  }
}
