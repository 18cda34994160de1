import type { Table } from 'mdast';
import type { VFile } from 'vfile';
import type { Review } from '../../guide/questions.ts';
import {
  answerCells,
  cellsOf,
  type FilledCell,
  filledTables,
  hasEmptyCells,
  isEmpty,
  rowsOf,
  tablesIn,
} from '../../guide/tables-to-complete.ts';
import { plainText } from '../../guide/text.ts';
import { allQuestionsOf, exercisesOf } from '../../guide/worksheet.ts';
import { report } from '../../messages/report.ts';
import type { GuideRule } from '../rule.ts';

/**
 * A table to complete and its like in the answer differ in the cells that pupils fill in and nowhere else. A table
 * without an empty cell that the answer repeats, or that is all there is to write in, was meant to have some.
 */
export const tablesCanBeCompleted: GuideRule = (guide, file) => {
  for (const question of exercisesOf(guide).flatMap(allQuestionsOf)) {
    if (question.type === 'review') tell(question, file);
  }
};

function tell(question: Review, file: VFile): void {
  const [stem, answer] = question.children;
  const asked = tablesIn(stem.children);
  const toComplete = asked.filter(hasEmptyCells);
  const pairs = filledTables(question);
  for (const pair of pairs) {
    const other = cellsOf(pair).find(differs);
    if (other !== undefined) tellCell(other, pair.filled, file);
  }
  if (pairs.length > 0 && answerCells(question).length === 0) {
    report(
      file,
      'tables-can-be-completed',
      pairs[0]?.filled ?? answer,
      'Unexpected answer whose table is as empty as that of the question, expected its cells filled in',
    );
  }
  const [only, ...more] = answer.children;
  const [first] = toComplete;
  if (first !== undefined && pairs.length === 0 && only?.type === 'table' && more.length === 0) {
    report(
      file,
      'tables-can-be-completed',
      only,
      `Unexpected table of ${sizeOf(only)}, expected that of the question, ${sizeOf(first)}, filled in`,
    );
  }
  if (toComplete.length === 0) tellFull(question, asked, file);
}

function differs({ row, asked, filled }: FilledCell): boolean {
  if (row > 1 && isEmpty(asked)) return false;
  return plainText(asked) !== plainText(filled);
}

function tellCell({ row, column, asked, filled }: FilledCell, table: Table, file: VFile): void {
  const [found, expected] = [plainText(filled), plainText(asked)];
  const place = filled.position === undefined ? table : filled;
  report(
    file,
    'tables-can-be-completed',
    place,
    `Unexpected ${found === '' ? 'empty cell' : `\`${found}\``} in row ${row}, column ${column}, expected ${expected === '' ? 'nothing' : `\`${expected}\``}, as in the table of the question`,
    {
      note: 'The head is row 1. Pupils fill in the cells below it that are empty in the question.',
    },
  );
}

/** A table in which there is nothing to fill in. */
function tellFull(question: Review, asked: readonly Table[], file: VFile): void {
  const [, answer] = question.children;
  const repeated = asked.find((table) =>
    tablesIn(answer.children).some((other) => plainText(other) === plainText(table)),
  );
  if (repeated !== undefined) {
    report(
      file,
      'tables-can-be-completed',
      repeated,
      'Unexpected table without an empty cell, which the answer repeats, expected empty cells where pupils write',
    );
    return;
  }
  const [first] = asked;
  const { space } = question;
  if (first === undefined || space?.kind !== 'none' || space.answerLines.length > 0) return;
  report(
    file,
    'tables-can-be-completed',
    first,
    'Unexpected table without an empty cell over `no space`, expected empty cells where pupils write',
    { asWarning: true, note: 'If they mark or colour what is there, this is as it should be.' },
  );
}

function sizeOf(table: Table): string {
  const rows = rowsOf(table);
  const columns = rows[0]?.length ?? 0;
  return `${rows.length} rows and ${columns} ${columns === 1 ? 'column' : 'columns'}`;
}
