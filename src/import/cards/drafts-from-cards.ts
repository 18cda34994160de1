/** Cards of two sides to a guide: a term and its meaning, or a question and its answer. */
import {
  type Block,
  type Draft,
  emptyDraft,
  type ReviewDraft,
  type Rich,
  type Term,
} from '../draft.ts';
import { addLeftover } from '../leftovers.ts';
import { inOneLine } from '../one-line.ts';
import { paragraph, plain, plainBlocks, richFrom } from '../rich.ts';
import { type Row, readTable } from './read-table.ts';

export interface Card {
  line: number;
  front: Rich;
  back: Block[];
  /** What else the row holds. */
  more: string[];
}

const HEADER =
  /^(?:terms?|words?|front|question|concept|vocabulary|definitions?|meanings?|back|answers?|description)$/i;

export function draftFromTable(text: string, separator: string, title: string): Draft {
  const rows = readTable(text, separator);
  const draft = emptyDraft(title, 'topic');
  const [first] = rows;
  const hasHeader =
    first !== undefined &&
    first.cells.length > 1 &&
    first.cells.slice(0, 2).every((cell) => HEADER.test(cell));
  if (hasHeader)
    draft.notes.push({
      line: first.line,
      text: `read as the names of the columns: ${first.cells.join(', ')}`,
    });
  const cards = rows
    .slice(hasHeader ? 1 : 0)
    .flatMap((row) => cardFrom(row, hasHeader ? first.cells : [], draft));
  return withCards(draft, cards);
}

/** @param names Of the columns, where the first row has them. */
function cardFrom({ line, cells }: Row, names: readonly string[], draft: Draft): Card[] {
  const [front = '', back = '', ...more] = cells;
  if (front === '' || back === '') {
    addLeftover(
      draft,
      line,
      `${front === '' ? 'the first' : 'the second'} side is empty`,
      cells.filter(Boolean).join(' | '),
    );
    return [];
  }
  const named = more.flatMap((cell, index) => {
    const name = names[index + 2];
    return cell === '' ? [] : [name ? `${name}: ${cell}` : cell];
  });
  return [{ line, front: richFrom(front), back: [paragraph(richFrom(back))], more: named }];
}

/** What asks is a question, all else a term. */
export function withCards(draft: Draft, cards: readonly Card[]): Draft {
  const terms: Term[] = [];
  const questions: ReviewDraft[] = [];
  const seen = new Set<string>();
  for (const { line, front, back, more } of cards) {
    if (more.length > 0) addLeftover(draft, line, `beside “${plain(front)}”`, more.join(' | '));
    const key = plain(front).toLowerCase();
    if (/[?？]$/.test(plain(front))) {
      questions.push({
        type: 'review',
        line,
        stem: front,
        marks: null,
        shown: [],
        answer: back,
        points: [],
      });
    } else if (seen.has(key)) {
      addLeftover(
        draft,
        line,
        'a second card for the same term',
        `${plain(front)} — ${plainBlocks(back)}`,
      );
    } else terms.push({ line, term: front, meaning: inOneLine(back) });
    seen.add(key);
  }
  if (terms.length > 0) draft.sections.push({ type: 'keyTerms', terms });
  if (questions.length > 0) {
    draft.sections.push({
      type: 'exercises',
      asks: 'review',
      name: '',
      instruction: [],
      questions,
    });
  }
  return draft;
}
