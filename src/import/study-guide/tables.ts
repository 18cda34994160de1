/** Tables that are lists in two columns: of terms and meanings, of questions and answers, of pairs. */
import type { Rich } from '../draft.ts';
import type { Line } from '../line.ts';
import { plain } from '../rich.ts';

const NAMES =
  /^(?:terms?|words?|key (?:terms?|words?)|vocabulary|concept|questions?|meanings?|definitions?|answers?|model answers?|explanation)$/i;

export interface Columns {
  /** null where the first row is a row like the others. */
  header: [Rich, Rich] | null;
  rows: [Rich, Rich][];
}

/** null for a line that is no table, or not of two columns. */
export function twoColumns({ block }: Line): Columns | null {
  if (block?.type !== 'table' || !block.rows.every((row) => row.length === 2)) return null;
  const rows = block.rows.map(([left = [], right = []]): [Rich, Rich] => [left, right]);
  const [first, ...others] = rows;
  const isHeader = first?.every((cell) => NAMES.test(plain(cell))) === true;
  return isHeader && first !== undefined ? { header: first, rows: others } : { header: null, rows };
}

/** Questions beside their answers, one under the other as people type them elsewhere. */
export function asQuestions(lines: readonly Line[]): Line[] {
  return lines.flatMap((line): Line[] => {
    const columns = twoColumns(line);
    const areQuestions = columns?.header?.every((cell) =>
      /^(?:question|answer)s?$|^model answers?$/i.test(plain(cell)),
    );
    if (columns === null || areQuestions !== true) return [line];
    return columns.rows.flatMap(([asked, answer], index): Line[] => {
      const marker = { kind: 'number' as const, value: index + 1, typed: String(index + 1) };
      const item = { ...line, block: null, text: asked, marker };
      return [item, { ...line, block: null, text: answer, depth: line.depth + 1 }];
    });
  });
}
