import type { Table, TableCell } from 'mdast';
import { allOf, firstOf } from '../../guide/walk.ts';
import { PAPER_EDITIONS } from '../editions.ts';
import { unbroken } from './break-words.ts';
import type { ProseContext } from './context.ts';
import type { BlockData, InlineData } from './shapes.ts';

/** What a cell's own margins take, in characters. */
const CELL_CHARACTERS = 2.5;
const SMALLEST = 0.8;
/** What the letter of a part takes of a line, in characters. */
const PART_CHARACTERS = 4;
/** As long as a gap in a line of text; in a table of more columns than this it is shorter, everywhere in the table. */
const GAP_CHARACTERS = 14;
const WIDE_GAPS = 3;
const SHORTER_GAP = 2 / 3;
/** Heads are bold, and bold letters are wider. */
const BOLD = 1.15;
/** No column is narrower than a word of this many characters, and none to write in, where there is room, than one by hand. */
const NARROWEST = 6;
const HANDWRITTEN = 12;

/**
 * A table that fits the page: as wide as its text where there is room; else with shares of the
 * width, in smaller type to four fifths, and beyond that cut into several tables,
 * each with the first column again.
 */
export function tableData(
  table: Table,
  { edition, depth }: Pick<ProseContext, 'edition' | 'depth'>,
  cellData: (cell: TableCell) => InlineData[],
  textOf: (cell: TableCell) => string,
): BlockData[] {
  const width = Math.max(0, ...table.children.map((row) => row.children.length));
  const gap = width > WIDE_GAPS ? SHORTER_GAP : 1;
  const signs = (cell: TableCell) =>
    allOf(cell.children, 'gap').reduce(
      (text) => `${text} ${'x'.repeat(GAP_CHARACTERS * gap)}`,
      textOf(cell),
    );
  const columnsOf = (handwritten: number) =>
    Array.from({ length: width }, (_, index) => {
      const isWritten = table.children.some((row) => isBlank(row.children[index]));
      const texts = table.children.map((row) => cellText(row.children[index], signs));
      const widths = texts.flatMap((text, row) =>
        text.split(/\s+/u).map((word) => word.length * (row === 0 ? BOLD : 1)),
      );
      const word = Math.min(Math.max(isWritten ? handwritten : NARROWEST, ...widths), 24);
      const all = Math.max(
        word,
        ...texts.map((text) => text.length),
        isWritten ? 2 * handwritten : 0,
      );
      return { index, least: word + CELL_CHARACTERS, wanted: all + CELL_CHARACTERS };
    });
  const { tableCharacters, columnCharacters } = PAPER_EDITIONS[edition];
  const printed = columnsOf(NARROWEST);
  const isNarrow = columnCharacters !== null && pieces(printed, columnCharacters).length === 1;
  const line = isNarrow ? columnCharacters : tableCharacters - depth * PART_CHARACTERS;
  const written = pieces(columnsOf(HANDWRITTEN), line);
  const narrow = pieces(printed, line);
  const cut = written.length > narrow.length ? narrow : written;
  const widest = Math.max(...cut.map((piece) => sum(piece.map((column) => column.least))));
  // One size of type for all of a table.
  const scale = Math.min(1, Math.max(SMALLEST, line / widest));
  return cut.map((piece) => {
    const fits = sum(piece.map((column) => column.wanted)) <= line * 0.85;
    const widths = fits ? null : shares(piece, line);
    const cells = (row: { children: TableCell[] } | undefined) =>
      piece.map(({ index, least: room }) => {
        const cell = row?.children[index];
        return cell === undefined ? [] : broken(cellData(cell), Math.max(4, Math.floor(room - 2)));
      });
    const [head, ...rows] = table.children;
    return {
      t: 'table',
      align: piece.map(({ index }) => table.align?.[index] ?? 'start'),
      widths,
      wide: !isNarrow,
      scale,
      gap: firstOf([table], 'gap') === null ? null : gap,
      head: cells(head),
      rows: rows.map(cells),
    };
  });
}

function isBlank(cell: TableCell | undefined): boolean {
  return cell?.children.some(({ type }) => type === 'blank') === true;
}

interface Column {
  index: number;
  /** Characters of its longest word, and of its longest text. */
  least: number;
  wanted: number;
}

function pieces(columns: Column[], line: number): Column[][] {
  const room = line / SMALLEST;
  const [first, ...others] = columns;
  if (first === undefined) return [];
  const result: Column[][] = [];
  let piece = [first];
  for (const column of others) {
    if (piece.length > 1 && sum([...piece, column].map(({ least }) => least)) > room) {
      result.push(piece);
      piece = [first];
    }
    piece.push(column);
  }
  return [...result, piece];
}

/** Every column its longest word; what is left goes where the text is. */
function shares(piece: Column[], line: number): number[] {
  const least = sum(piece.map((column) => column.least));
  const left = Math.max(0, line - least);
  const longing = piece.map(({ wanted, least: least_ }) => Math.sqrt(wanted - least_));
  const total = sum(longing) || 1;
  return piece.map((column, index) => round(column.least + (left * (longing[index] ?? 0)) / total));
}

function broken(nodes: InlineData[], longest: number): InlineData[] {
  return nodes.map((node) => {
    if (typeof node === 'string') return unbroken(node, longest);
    return 'c' in node && node.t !== 'note' ? { ...node, c: broken(node.c, longest) } : node;
  });
}

function cellText(cell: TableCell | undefined, textOf: (cell: TableCell) => string): string {
  return cell === undefined ? '' : textOf(cell);
}

const sum = (numbers: number[]) => numbers.reduce((total, one) => total + one, 0);
const round = (number: number) => Math.round(number * 100) / 100;
