import type { Space } from '../guide/answer-space.ts';
import type { Tier } from '../guide/questions.ts';
import type { Edition } from '../guide/settings.ts';
import type { Task } from '../guide/task.ts';

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
  tasks: Record<Task, string>;
  selectAll: string;
  /** For a choice among other questions. */
  tickOne: string;
  /** Before a line for the result. */
  answerLine: string;
  /** With the section's `{heading}`. */
  continued: string;
  bank: string;
  true: string;
  false: string;
  worksheets: string;
  contents: string;
  qrAlt: (address: string) => string;
  /** What those hear of the room for an answer who do not see it; empty where there is none. */
  answerSpace: (space: Space) => string;
  /** The same of what else is only drawn, with `{number}`, and of lines whose number is settled last, with `{count}`. */
  heard: { gap: string; tick: string; letter: string; lines: string; result: string };
  /** What a chemist says of signs in a formula: of its arrows, and of the state that a substance is in. */
  chemistry: {
    plus: string;
    minus: string;
    forms: string;
    inEquilibriumWith: string;
    states: Record<'s' | 'l' | 'g' | 'aq', string>;
  };
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
    /** Between words of a gap that are right alike. */
    or: string;
    noModelAnswer: string;
    openQuestion: string;
  };
}
