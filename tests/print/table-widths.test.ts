/** Columns of a table to complete have room for words by hand, where the paper has it. */
import { expect, it } from 'vitest';
import { parseMarkdown } from '../../src/2-parse/markdown/parse-markdown.ts';
import { tableData } from '../../src/5-print/data/table-data.ts';
import { plainText } from '../../src/guide/text.ts';
import { allOf } from '../../src/guide/walk.ts';

function widths(rows: string[], edition: 'standard' | 'extra-large-print', isBlank: boolean) {
  const [head = '', ...others] = rows;
  const columns = head.split('|').length - 2;
  const text = [head, `|${'---|'.repeat(columns)}`, ...others].join('\n');
  const [table] = allOf(parseMarkdown(text, 'file').children, 'table');
  if (table === undefined) throw new Error('no table');
  for (const cell of allOf([table], 'tableCell')) {
    if (isBlank && cell.children.length === 0) cell.children.push({ type: 'blank', value: '' });
  }
  return tableData(table, edition, () => [], plainText).map((data) =>
    data.t === 'table' ? data.widths : null,
  );
}

const ROWS = [
  '| Layer of the leaf, from above | Number of cells | Its work |',
  '| The upper epidermis, which is clear | 1 | |',
  '| The palisade mesophyll, which is green | 1 | |',
];

it('a column to write in is wider than one of words as short', () => {
  const [written] = widths(ROWS, 'standard', true);
  const [read] = widths(ROWS, 'standard', false);
  expect(written?.[2]).toBeGreaterThan((read?.[2] ?? 0) + 4);
});

it.each([
  [['| A | B | C | D |', '| one | | | |']],
  [['| A | B | C | D | E |', '| mesophyll | | | | |']],
  [['| chlorophyll | photosynthesis | mesophyll |', '| | | |']],
])('a table is cut no more often for it', (rows) => {
  const cut = (isBlank: boolean) => widths(rows, 'extra-large-print', isBlank).length;
  expect(cut(true)).toBe(cut(false));
});
