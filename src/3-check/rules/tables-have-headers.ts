import { authoredNodes } from '../../guide/authored-nodes.ts';
import { plainText } from '../../guide/text.ts';
import { report } from '../../messages/report.ts';
import type { GuideRule } from '../rule.ts';

/** A table's first row names its columns; only the corner may be empty. */
export const tablesHaveHeaders: GuideRule = (guide, file) => {
  for (const node of authoredNodes(guide, 'table')) {
    const cells = node.children[0]?.children ?? [];
    const empty = cells.findIndex((cell, index) => index > 0 && plainText(cell) === '');
    if (empty < 0) continue;
    report(
      file,
      'tables-have-headers',
      cells[empty] ?? node,
      `Unexpected empty heading of column ${empty + 1}, expected a word that names the column`,
    );
  }
};
