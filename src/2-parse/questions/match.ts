import type { Table, TableCell } from 'mdast';
import type { Match, Pair, Question } from '../../guide/questions.ts';
import { NO_TITLE } from '../../guide/title.ts';
import { type Context, placeOf, say } from '../context.ts';
import type { Group } from '../section.ts';
import { titleFromHeading } from '../title-markdown.ts';
import { withoutLabelsInColumns } from '../typed-number.ts';
import { blockQuestions, blockUnder, type Form } from './block-questions.ts';
import type { Parsing } from './parsing.ts';

/** A two-column table: terms left, meanings right; an empty second cell makes an extra term. */
export const match: Parsing<Match> = {
  parse: ({ nodes }, context) => blockQuestions(nodes, context, FORM),
  isLike: (nodes) => nodes.some(({ type }) => type === 'table'),
  expected: 'a table with two columns',
  fixedOrderInVain: null,
  hasBoxes: false,
  hasAnswerParts: false,
  answered: 'what belongs to each term beside it in the table, and nowhere else',
  reportDisguised: () => {},
};

const FORM: Form<Table> = {
  isExercise: (node): node is Table => node.type === 'table',
  expected: 'a table with two columns',
  question: (table, base, context): Match => ({
    type: 'match',
    ...base,
    labels: labelsOf(table, context),
    children: [base.children[0], ...pairsFrom(table, context)],
  }),
};

export function matchUnder(group: Group, context: Context): Question | null {
  return blockUnder(group, context, FORM);
}

function labelsOf(table: Table, context: Context): Match['labels'] {
  const [terms, meanings] = table.children[0]?.children ?? [];
  const label = (cell: TableCell | undefined) =>
    cell === undefined ? NO_TITLE : titleFromHeading(cell.children, context);
  return { terms: label(terms), meanings: label(meanings) };
}

function pairsFrom(table: Table, context: Context): Pair[] {
  const [header, ...rows] = table.children;
  const columns = header?.children.length ?? 0;
  if (columns !== 2) {
    say(
      context,
      'exercises-have-their-form',
      table,
      `Unexpected table with ${columns} columns, expected two: the terms, then what each is matched with`,
    );
    return [];
  }
  return withoutLabelsInColumns(rows, context.grammar).flatMap((row): Pair[] => {
    const [term, meaning] = row.children;
    if (term === undefined || term.children.length === 0) {
      say(
        context,
        'exercises-have-their-form',
        row,
        'Unexpected empty first cell, expected a term; an extra term has an empty second cell',
      );
      return [];
    }
    return [
      {
        type: 'pair',
        children: [
          { type: 'matchTerm', children: term.children, ...placeOf(term) },
          { type: 'matchMeaning', children: meaning?.children ?? [], ...placeOf(meaning ?? row) },
        ],
        ...placeOf(row),
      },
    ];
  });
}
