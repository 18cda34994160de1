import type { SectionType, Tier } from '../guide/questions.ts';
import type { Edition } from '../guide/settings.ts';

/** Words on worksheets and keys, on paper and on their pages. */
export interface SheetWords {
  name: string;
  date: string;
  class: string;
  teacher: (name: string) => string;
  due: (date: string) => string;
  score: string;
  /** With `{page}` and `{pages}`. */
  page: string;
  version: (letter: string) => string;
  editions: Record<Edition, string>;
  tiers: Record<Tier, string>;
  hint: string;
  marks: (marks: number) => string;
  /** Said once beside the heading of a section whose questions all have as many. */
  marksEach: (marks: number) => string;
  /** What to do in a section, and how. */
  instructions: Record<SectionType, string>;
  /** Where pupils write in their books. */
  instructionInBook: string;
  /** Where some question of a section has several right options. */
  instructionSeveral: string;
  selectAll: string;
  /** For a choice among other questions. */
  tickOne: string;
  /** Before a line for the result. */
  answerLine: string;
  instructionWithBank: string;
  /** With the section's `{heading}`. */
  continued: string;
  bank: string;
  true: string;
  false: string;
  worksheets: string;
  contents: string;
  qrAlt: (address: string) => string;
  key: {
    /** Set in capitals on every page. */
    mark: string;
    title: string;
    packet: string;
    atAGlance: string;
    /** In a cell of the table for marking at a glance. */
    glanceTrue: string;
    glanceFalse: string;
    /** In the table for marking at a glance, of an answer that has to be read. With `{page}`. */
    onPage: string;
    /** The same on a page of the site. */
    below: string;
    fullAnswers: string;
    question: string;
    marks: string;
    answer: string;
    total: string;
    points: string;
    pointsOneEach: string;
    /** More points than marks: any of them count. */
    pointsUpTo: (marks: number) => string;
    levels: string;
    accept: string;
    reject: string;
    right: string;
    statementTrue: string;
    statementFalse: string;
    extraTerm: string;
    noModelAnswer: string;
    openQuestion: string;
  };
}
