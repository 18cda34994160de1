/** Columns of a table to complete have room for words by hand, where the paper has it. */
import { expect, it } from 'vitest';
import { parseMarkdown } from '../../src/2-parse/markdown/parse-markdown.ts';
import { tableData } from '../../src/5-print/data/table-data.ts';
import type { Edition } from '../../src/guide/settings.ts';
import { plainText } from '../../src/guide/text.ts';
import { allOf } from '../../src/guide/walk.ts';

function widths(rows: string[], edition: Edition, empty: 'gap' | 'blank' | null, depth = 0) {
  const [head = '', ...others] = rows;
  const columns = head.split('|').length - 2;
  const text = [head, `|${'---|'.repeat(columns)}`, ...others].join('\n');
  const [table] = allOf(parseMarkdown(text, 'file').children, 'table');
  if (table === undefined) throw new Error('no table');
  for (const cell of allOf([table], 'tableCell')) {
    if (cell.children.length > 0) continue;
    if (empty === 'blank') cell.children.push({ type: 'blank', value: '' });
    if (empty === 'gap') cell.children.push({ type: 'gap', number: 1, value: '' });
  }
  return tableData(table, { edition, depth }, () => [], plainText).map((data) =>
    data.t === 'table' ? data.widths : null,
  );
}

const ROWS = [
  '| Layer of the leaf, from above | Number of cells | Its work |',
  '| The upper epidermis, which is clear | 1 | |',
  '| The palisade mesophyll, which is green | 1 | |',
];

it('a column to write in is wider than one of words as short', () => {
  const [written] = widths(ROWS, 'standard', 'blank');
  const [read] = widths(ROWS, 'standard', null);
  expect(written?.[2]).toBeGreaterThan((read?.[2] ?? 0) + 4);
});

it.each([
  [['| A | B | C | D |', '| one | | | |']],
  [['| A | B | C | D | E |', '| mesophyll | | | | |']],
  [['| chlorophyll | photosynthesis | mesophyll |', '| | | |']],
])('a table is cut no more often for it', (rows) => {
  const cut = (empty: 'blank' | null) => widths(rows, 'extra-large-print', empty).length;
  expect(cut('blank')).toBe(cut(null));
});

it('a table of words with two columns of gaps stays whole in large print, and one that is wider does not', () => {
  const gaps = (columns: number, depth: number) =>
    widths(
      [`| place |${' to it |'.repeat(columns)}`, `| bibliothèque |${' |'.repeat(columns)}`],
      'large-print',
      'gap',
      depth,
    );
  expect(gaps(2, 0)).toHaveLength(1);
  expect(gaps(5, 0).length).toBeGreaterThan(1);
  // Parts of a question leave less of a line.
  expect(gaps(3, 0)).toHaveLength(1);
  expect(gaps(3, 2).length).toBeGreaterThan(1);
});
