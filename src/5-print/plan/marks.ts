import type { DocumentData } from '../data/data.ts';
import { answersOf } from './answers.ts';
import type { Answer, Column, Unit } from './column.ts';

/** What a set document says of where things stand in it (typst/piece.typ), in the order of its text. Points. */
export type Mark = { page: number; y: number } & (
  | { t: 'sheet' }
  /** `label`: of the question that starts with it; empty where none does, null for what stands over all columns. */
  | { t: 'start'; above: number; below: number; sticky: boolean; label: string | null }
  | { t: 'end' }
  /** `runs`: only its first lines stand in the piece, and others may go on over a page. */
  | { t: 'answer'; label: string; below: number; runs: boolean }
);

/** Where things stand in a document that was set. */
export interface Layout {
  /** Of a page's text, in points. */
  height: number;
  marks: Mark[];
}

/** A document that was set; `layout` reads it, which takes a moment. */
export interface SetDocument<Document> {
  document: Document;
  layout: () => Layout;
}

/** A sheet as it was set. */
export interface SetSheet {
  column: Column;
  /** The page each unit starts on, from 0 on the sheet's first. */
  starts: number[];
}

type Start = Extract<Mark, { t: 'start' }>;
type AnswerStart = Extract<Mark, { t: 'answer' }>;

export interface Piece {
  start: Start;
  within: AnswerStart[];
  answer: AnswerStart | null;
  end: Mark;
}

/**
 * The columns of a document's sheets.
 *
 * @returns null for a sheet that has no column to plan: one in which something runs from page to page by itself.
 */
export function setSheets(
  { marks, height }: Layout,
  { sheets, look }: Pick<DocumentData, 'sheets' | 'look'>,
): (SetSheet | null)[] {
  const step = (look.line / 25.4) * 72;
  return sheets.map((sheet, index) => {
    const own = marksOf(marks, index);
    const [first] = own;
    if (first === undefined || sheet.kind !== 'worksheet') return null;
    const pieces = piecesOf(own);
    if (pieces.some(({ start, end }) => start.page !== end.page)) return null;
    const answers = answersOf(sheet);
    // What is higher than a page together goes apart.
    const groups = grouped(pieces).flatMap((group) =>
      unitOf(group, answers, step).height > height ? group.map((piece) => [piece]) : [group],
    );
    const units = groups.map((group) => unitOf(group, answers, step));
    const starts = groups.map(([piece]) => (piece?.start.page ?? 0) - first.page);
    return { column: { height, step, units }, starts };
  });
}

/** Of one sheet of a document. */
export function marksOf(marks: readonly Mark[], sheet: number): Mark[] {
  let index = -1;
  return marks.filter(({ t }) => {
    if (t === 'sheet') index += 1;
    return index === sheet;
  });
}

export function piecesOf(marks: readonly Mark[]): Piece[] {
  const pieces: Piece[] = [];
  let start: Start | null = null;
  let answers: AnswerStart[] = [];
  for (const mark of marks) {
    if (mark.t === 'start') [start, answers] = [mark, []];
    if (mark.t === 'answer') answers.push(mark);
    if (mark.t !== 'end' || start === null) continue;
    const within = answers.filter(({ runs }) => !runs);
    pieces.push({ start, within, answer: answers.find(({ runs }) => runs) ?? null, end: mark });
  }
  return pieces;
}

/** With what stays with the next of them. */
export function grouped(pieces: readonly Piece[]): Piece[][] {
  const groups: Piece[][] = [];
  let open = false;
  for (const piece of pieces) {
    if (open) groups.at(-1)?.push(piece);
    else groups.push([piece]);
    open = piece.start.sticky;
  }
  return groups;
}

function unitOf(group: readonly Piece[], answers: ReadonlyMap<string, Answer>, step: number): Unit {
  const of = ({ label }: AnswerStart) => answers.get(label) ?? [];
  const within = group.flatMap((piece) => piece.within.flatMap(of));
  let height = 0;
  let gap = 0;
  for (const { start, answer, end } of group) {
    const between = height > 0 ? Math.max(gap, start.above) : 0;
    height += between + (answer ?? end).y - start.y;
    gap = answer?.below ?? start.below;
  }
  const last = group.at(-1)?.answer;
  return {
    height: height - within.reduce((sum, { lines }) => sum + lines, 0) * step,
    within,
    above: group[0]?.start.above ?? 0,
    below: gap,
    answer: (last && answers.get(last.label)) ?? null,
  };
}
