/**
 * How much room a written answer gets, in lines or in millimetres.
 * The rule stands in docs/paper.md; the numbers are the project's own, tested on real sheets.
 */
import { WRITING } from './editions.ts';
import type { AuthoredSpace, MarkingLevels, MarkingPoints, Review } from './questions.ts';
import type { Edition } from './settings.ts';
import { plainText, wordCount } from './text.ts';

/** `none`: pupils write in their books. */
export type Space = AuthoredSpace | { kind: 'none' };

/** As many as an author may ask for: more than two pages of A4. */
const MOST_LINES = 60;

/** An open question has no answer to measure: room as for this many marks. */
const OPEN_MARKS = 4;

/** Pupils under twelve write larger. */
const WORDS_ON_A_LINE_YOUNG = 7;
const YOUNG =
  /\b(primary|elementary|key stage [12]|ks[12]|year [1-6]|grade [1-6]|(1st|2nd|3rd|4th|5th|6th) grade)\b/i;

/**
 * Lines = max(2 × marks, ceil(1.6 × words ÷ words on a line)), at least 2, at most 14 unless the
 * marks ask for more. An author's own `10 lines` or `box 6 cm` wins; where pupils write in their books there is none.
 */
export function answerSpace(question: Review, edition: Edition, level: string): Space {
  const writing = WRITING[edition];
  if (writing === null) return { kind: 'none' };
  if (question.space !== null) return question.space;
  const [, modelAnswer, marking] = question.children;
  const words = Math.max(wordCount(plainText(modelAnswer)), wordCount(markingText(marking)));
  const needed = Math.ceil((1.6 * words) / wordsOnALine(writing, level));
  const asked = Math.ceil(2 * (question.marks ?? (question.open ? OPEN_MARKS : 0)));
  const lines = Math.min(Math.max(asked, needed, 2), Math.max(asked, 14), MOST_LINES);
  return { kind: 'lines', lines };
}

/** What a pupil writes for full marks: the points without the marker's notes; levels are no answer. */
function markingText(marking: MarkingPoints | MarkingLevels): string {
  if (marking.type === 'markingLevels') return '';
  return marking.children.map((point) => plainText(point.children[0])).join(' ');
}

function wordsOnALine({ wordsOnALine: words }: { wordsOnALine: number }, level: string): number {
  return YOUNG.test(level) ? Math.min(words, WORDS_ON_A_LINE_YOUNG) : words;
}
