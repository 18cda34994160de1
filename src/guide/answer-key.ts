import type { Version } from './arrange.ts';
import type { Guide, SectionName } from './guide.ts';
import type { Glance } from './kinds/kind.ts';
import { entriesIn, type KeyEntry, kindOf } from './kinds/kinds.ts';
import { fullLabel } from './parts.ts';
import type { Block } from './prose.ts';
import { exercisesOf, questionsOf } from './worksheet.ts';

export interface KeySection extends SectionName {
  id: string;
  instruction: Block[];
  entries: KeyEntry[];
}

/** What can be marked at a glance, and what cannot: one row a question, or a part of one, so that the marks add up. */
export interface GridRow {
  /** Of the question or part. */
  id: string;
  /** `1`, `1 (b)`. */
  label: string;
  marks: number | null;
  /** One answer per version; none where an answer has to be read, so that the row says where. */
  answers: Glance[];
}

export interface AnswerKey {
  versions: Version[];
  /** Empty where every question wants a written answer. */
  grid: GridRow[];
  sections: KeySection[];
}

/**
 * The key to a guide's sheet, for all the versions named: same numbers, same order.
 */
export function answerKeyFrom(guide: Guide, versions: Version[]): AnswerKey {
  const sections = exercisesOf(guide).map((exercises) => ({
    questionType: exercises.questionType,
    origin: exercises.origin,
    subtitle: exercises.subtitle,
    id: exercises.id,
    instruction: exercises.children[0].children,
    entries: questionsOf(exercises).map((question) => kindOf(question).entry(question, versions)),
  }));
  const entries = sections.flatMap((section) => section.entries);
  const grid = entriesIn(entries).map((entry) => {
    const answers = kindOf(entry).glances(entry, versions);
    const { question } = entry;
    const { id, marks } = question;
    return { id, label: fullLabel(question), marks, answers: answers ?? [] };
  });
  const isForGlances = grid.some(({ answers }) => answers.length > 0);
  return { versions, grid: isForGlances ? grid : [], sections };
}
