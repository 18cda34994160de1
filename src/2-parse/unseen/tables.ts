/** Answers in tables that pupils read before they answer: they would be printed on the worksheet. */
import type { RootContent, Table, TableCell } from 'mdast';
import { plainText } from '../../guide/text.ts';
import { allOf, firstOf } from '../../guide/walk.ts';
import { isTold } from '../../messages/told.ts';
import { type Context, say } from '../context.ts';
import { givesAnswer, isAnswerName, isSpoken } from './answers.ts';
import { ownWords } from './own-words.ts';

/** Places to write in: `____`, `…`, boxes. */
const BLANK = /_{2,}|\.{3,}|…|[☐□]/u;

/**
 * Reports `questions-are-seen`, once a table: a row or a column that is named for answers and has no empty cell, and a
 * cell that begins with `Answer:`. Where a cell is empty pupils write, and those that are full are examples.
 *
 * @param nodes What stands in a quotation is somebody else's.
 * @param answered Where the answer stands, for messages.
 */
export function reportAnswersInTables(
  nodes: readonly RootContent[],
  answered: string,
  context: Context,
): void {
  const own = nodes.filter(({ type }) => type !== 'blockquote');
  for (const table of allOf(own, 'table')) {
    if (isTold(context.file, table.position)) continue;
    const [cell] = [...answersNamed(table, context), ...answersTyped(table, context)];
    if (cell === undefined) continue;
    say(
      context,
      'questions-are-seen',
      cell,
      `Unexpected answer \`${plainText(cell)}\` in a table that pupils read before they answer, expected ${answered}`,
      {
        note: 'As it stands, it is printed on the worksheet. Where pupils are to write, a cell is empty; answers that they are to judge have another name, such as `Tom’s answer`.',
      },
    );
  }
}

/** Those in a row or a column with such a name. */
function answersNamed({ children: rows }: Table, context: Context): TableCell[] {
  const [head, ...body] = rows;
  const columns = (head?.children ?? []).map((_, index) =>
    rows.flatMap(({ children }) => children[index] ?? []),
  );
  const lines = body.map(({ children }) => children);
  return [...lines, ...columns].flatMap(([name, ...cells]) => {
    const isNamed = name !== undefined && isAnswerName(plainText(name), context);
    return isNamed && cells.every(isFull) ? cells : [];
  });
}

function answersTyped(table: Table, context: Context): TableCell[] {
  return allOf([table], 'tableCell').filter((cell) => {
    const text = ownWords(cell);
    return isFull(cell) && givesAnswer(text, context) && !isSpoken(text);
  });
}

/** Says something, and has no gap. */
function isFull(cell: TableCell): boolean {
  const text = plainText(cell);
  return /[\p{L}\p{N}]/u.test(text) && !BLANK.test(text) && firstOf([cell], 'deletion') === null;
}
