/**
 * Tables to complete: a table in the stem of a written question with empty cells below its head, and, where the answer
 * repeats it, the same table filled in. Which cells are empty is read off the stem alone, so that what pupils see
 * does not depend on the answer.
 */
import type { Table, TableCell, TableRow } from 'mdast';
import type { GuideNode } from './nodes.ts';
import type { Block } from './prose.ts';
import type { Review, Stem } from './questions.ts';
import { plainText } from './text.ts';

/** A table to complete and the one that fills it in; of as many rows and columns. */
export interface FilledTable {
  asked: Table;
  filled: Table;
}

/** A cell of a filled table beside its place in the one to complete. Rows and columns count from 1, the head is row 1. */
export interface FilledCell {
  row: number;
  column: number;
  asked: TableCell;
  filled: TableCell;
}

export function tablesIn(blocks: readonly Block[]): Table[] {
  return blocks.filter((block) => block.type === 'table');
}

export function hasEmptyCells(table: Table): boolean {
  return rowsOf(table).some((row, index) => index > 0 && row.some(isEmpty));
}

/** True where pupils write in a table of the stem. */
export function asksToComplete({ children }: Stem): boolean {
  return tablesIn(children).some(hasEmptyCells);
}

/** Each table to complete with its like in the answer, in the order of both. */
export function filledTables({ children: [stem, answer] }: Review): FilledTable[] {
  const given = tablesIn(answer.children);
  return tablesIn(stem.children)
    .filter(hasEmptyCells)
    .flatMap((asked): FilledTable[] => {
      const at = given.findIndex((table) => size(table) === size(asked));
      const filled = given[at];
      if (filled === undefined) return [];
      given.splice(0, at + 1);
      return [{ asked, filled }];
    });
}

export function cellsOf({ asked, filled }: FilledTable): FilledCell[] {
  const rows = rowsOf(filled);
  return rowsOf(asked).flatMap((cells, row) =>
    cells.flatMap((cell, column): FilledCell[] => {
      const other = rows[row]?.[column];
      return other === undefined
        ? []
        : [{ row: row + 1, column: column + 1, asked: cell, filled: other }];
    }),
  );
}

/** What pupils write: cells of the answer that are empty in the question. */
export function answerCells(question: Review): TableCell[] {
  return filledTables(question).flatMap((pair) =>
    cellsOf(pair)
      .filter(({ row, asked, filled }) => row > 1 && isEmpty(asked) && !isEmpty(filled))
      .map(({ filled }) => filled),
  );
}

/** Cells of the answer that pupils see in the question. */
export function givenCells(question: Review): ReadonlySet<GuideNode> {
  const cells = filledTables(question).flatMap(cellsOf);
  return new Set(cells.filter(({ asked }) => !isEmpty(asked)).map(({ filled }) => filled));
}

/** A stem as pupils see it: a place to write in each empty cell. */
export function withBlanks(blocks: readonly Block[]): Block[] {
  return blocks.map((block) =>
    block.type === 'table' && hasEmptyCells(block)
      ? withCells(block, (cell, row) =>
          row > 0 && isEmpty(cell) ? { ...cell, children: [{ type: 'blank', value: '' }] } : cell,
        )
      : block,
  );
}

/** An answer as the key shows it: what is filled in stands out. */
export function withAnswersInBold(question: Review): Block[] {
  const answers = new Set(answerCells(question));
  return question.children[1].children.map((block) =>
    block.type === 'table'
      ? withCells(block, (cell) =>
          answers.has(cell)
            ? { ...cell, children: [{ type: 'strong', children: cell.children }] }
            : cell,
        )
      : block,
  );
}

/** The stem without what the key shows filled in. */
export function withoutFilled(question: Review): Block[] {
  const filled: ReadonlySet<Block> = new Set(filledTables(question).map(({ asked }) => asked));
  return question.children[0].children.filter((block) => !filled.has(block));
}

export function isEmpty(cell: TableCell): boolean {
  return plainText(cell) === '' && cell.children.every(({ type }) => type !== 'image');
}

/** Its cells row by row, as many in each as in the head: an author need not write empty ones at the end. */
export function rowsOf({ children }: Table): TableCell[][] {
  const [head] = children;
  return children.map((row) => whole(row, head?.children.length ?? 0).children);
}

function withCells(table: Table, change: (cell: TableCell, row: number) => TableCell): Table {
  const [head] = table.children;
  const columns = head?.children.length ?? 0;
  const rows = table.children.map((row, index) => ({
    ...row,
    children: whole(row, columns).children.map((cell) => change(cell, index)),
  }));
  return { ...table, children: rows };
}

function whole(row: TableRow, columns: number): TableRow {
  const missing = Math.max(0, columns - row.children.length);
  if (missing === 0) return row;
  const more = Array.from(
    { length: missing },
    (): TableCell => ({ type: 'tableCell', children: [] }),
  );
  return { ...row, children: [...row.children, ...more] };
}

const size = (table: Table) => `${table.children.length} × ${rowsOf(table)[0]?.length ?? 0}`;
