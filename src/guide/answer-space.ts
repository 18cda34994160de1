/**
 * How much room a written answer gets, in lines or in millimetres.
 * The rule stands in docs/paper.md; the numbers are the project's own, tested on real sheets.
 */
import { WRITING } from './editions.ts';
import type { SheetChoice } from './kinds/kind.ts';
import { labelNumbers, labelsOf } from './picture-labels.ts';
import type { AnswerLine, Field, MarkingLevels, MarkingPoints, Review } from './questions.ts';
import { asksToComplete } from './tables-to-complete.ts';
import { plainText, wordCount } from './text.ts';

/** What a sheet of an edition has under a question. `inBooks`: nothing, for pupils write in their books. */
export type Space = (
  | { kind: 'inBooks' }
  | Exclude<Field, { kind: 'squared' }>
  | { kind: 'squared'; rows: number; squareMm: number }
  /** Numbered lines beside the picture to label. */
  | { kind: 'labels'; first: number; count: number }
) & { answerLines: AnswerLine[] };

/** What decides the room for an answer beside the question. */
export type RoomChoice = Pick<SheetChoice, 'edition' | 'level' | 'space'>;

/** As many as an author may ask for: more than two pages of A4. */
const MOST_LINES = 60;

/** Pupils write more than a model answer has: they are less practised in putting things briefly. */
const WORDS_MORE = 1.3;

/** Exam boards give about two lines a mark; nobody fills more than three. */
const LINES_A_MARK = { least: 2, most: 3 };

/** Where a question has no marks. */
const LINES_WITHOUT_MARKS = { least: 2, most: 12 };

/** An open question has no answer to measure: room as for this many marks. */
const OPEN_MARKS = 4;

/** Pupils under twelve write larger. */
const WORDS_ON_A_LINE_YOUNG = 7;
const YOUNG =
  /\b(primary|elementary|key stage [12]|ks[12]|year [1-6]|grade [1-6]|(1st|2nd|3rd|4th|5th|6th) grade)\b/i;

/** True where the sheet has no room for written answers. */
export function writtenInBooks({ edition, space }: Omit<RoomChoice, 'level'>): boolean {
  return WRITING[edition] === null || space === 'none';
}

/**
 * An author's own room, else as many lines as the answer needs. Lines of both are multiplied by the sheet's factor;
 * what pupils write in freely grows with their writing, and a box to draw in is as high as the author says.
 */
export function answerSpace(question: Review, choice: RoomChoice): Space {
  const writing = WRITING[choice.edition];
  const { space } = question;
  if (writing === null || choice.space === 'none')
    return { kind: 'inBooks', answerLines: (space?.answerLines ?? []).filter(saysSomething) };
  if (space === null && completes(question)) return placeToComplete(question);
  const room = space ?? {
    kind: 'lines',
    lines: neededLines(question, wordsOnALine(writing, choice.level)),
    answerLines: [],
  };
  switch (room.kind) {
    case 'none':
    case 'numbered':
    case 'box':
      return room;
    case 'lines': {
      const lines = Math.round(room.lines * choice.space);
      return { ...room, lines: Math.min(Math.max(lines, 1), MOST_LINES) };
    }
    case 'working':
      return { ...room, heightMm: (room.heightMm * writing.lineMm) / WRITING.standard.lineMm };
    case 'squared':
      return { ...room, squareMm: writing.squareMm };
  }
}

/** True where pupils write in a table of the stem or label its picture: no other room is added. */
export function completes(question: Review): boolean {
  return question.labelled || asksToComplete(question.children[0]);
}

function placeToComplete(question: Review): Space {
  const labels = labelsOf(question);
  return labels === null
    ? { kind: 'none', answerLines: [] }
    : { kind: 'labels', ...labelNumbers(labels), answerLines: [] };
}

/** True where more than a plain line is printed. */
export function saysSomething({ name, unit }: AnswerLine): boolean {
  return name !== '' || unit !== '';
}

/** Signs of money stand before the line, and `×` of a magnification; units after it. */
export function standsFirst(unit: string): boolean {
  return /^[\p{Sc}×]/u.test(unit);
}

/** As many lines as the model answer takes, held between two and three a mark. */
function neededLines(question: Review, perLine: number): number {
  const [, modelAnswer, marking] = question.children;
  const words = Math.max(wordCount(plainText(modelAnswer)), wordCount(markingText(marking)));
  const needed = Math.ceil((WORDS_MORE * words) / perLine);
  const { least, most } = limitsOf(question, 1);
  return Math.max(least, Math.min(needed, most));
}

/** As few and as many lines as a sheet may give an answer. */
export interface LineLimits {
  least: number;
  most: number;
}

/** By the rule; null where they are as the author wants, or there are none. */
export function lineLimits(
  question: Review,
  { space }: Pick<RoomChoice, 'space'>,
): LineLimits | null {
  return question.space !== null || space === 'none' ? null : limitsOf(question, space);
}

function limitsOf({ marks, open }: Review, factor: number): LineLimits {
  const worth = marks ?? (open ? OPEN_MARKS : null);
  const { least, most } =
    worth === null
      ? LINES_WITHOUT_MARKS
      : { least: LINES_A_MARK.least * worth, most: LINES_A_MARK.most * worth };
  return { least: Math.ceil(least * factor), most: Math.floor(most * factor) };
}

/** What a pupil writes for full marks: the points without the marker's notes; levels are no answer. */
function markingText(marking: MarkingPoints | MarkingLevels): string {
  if (marking.type === 'markingLevels') return '';
  return marking.children.map((point) => plainText(point.children[0])).join(' ');
}

function wordsOnALine({ wordsOnALine: words }: { wordsOnALine: number }, level: string): number {
  return YOUNG.test(level) ? Math.min(words, WORDS_ON_A_LINE_YOUNG) : words;
}
