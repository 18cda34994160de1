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

/** What can be marked at a glance: one row a question, or a part of one. */
export interface GridRow {
  /** Of the question or part: `1`, `1 (b)`. */
  label: string;
  marks: number | null;
  /** One answer per version. */
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
  const grid = entriesIn(entries).flatMap((entry) => {
    const answers = kindOf(entry).glances(entry, versions);
    const { question } = entry;
    return answers === null ? [] : [{ label: fullLabel(question), marks: question.marks, answers }];
  });
  return { versions, grid, sections };
}
