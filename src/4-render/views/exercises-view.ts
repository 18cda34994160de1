import type { Exercises, Guide, GuidePart } from '../../guide/guide.ts';
import type { KeyEntry, Unanswered } from '../../guide/kinds/kinds.ts';
import { paperworkOf } from '../../guide/paperwork.ts';
import { exercisesOf, questionsOf, type WorksheetSection } from '../../guide/worksheet.ts';
import type { Grammar } from '../../locale/grammar.ts';
import { type Headed, headed } from './headed.ts';

/** The version whose arrangement the guide page shares with the first sheet. */
export const GUIDE_VERSION = 'A';

export interface AskedQuestion {
  asked: Unanswered;
  /** null where answers are kept apart. */
  entry: KeyEntry | null;
}

/** An exercise section as the guide page shows it: arranged and lettered as on sheet A. */
export interface ExercisesView extends Headed<Omit<WorksheetSection, 'questions' | 'task'>> {
  type: 'exercises';
  /** The line that says what to do stands above it, where the author says nothing. */
  builtIn: boolean;
  questions: AskedQuestion[];
}

/** A part of a guide's page. */
export type PartView = Exclude<GuidePart, Exercises> | ExercisesView;

/**
 * The sections that stand on a guide page, in the author's order: without those made from facts and
 * key terms, and without questions that are for the sheet only.
 */
export function exercisesViews(
  guide: Guide,
  grammar: Grammar,
  withAnswers: boolean,
): Map<Exercises, ExercisesView> {
  const paperwork = paperworkOf(guide);
  const sheet = paperwork?.worksheet('standard', GUIDE_VERSION);
  const key = withAnswers ? paperwork?.key([GUIDE_VERSION]) : undefined;
  const entries = new Map(
    key?.sections.flatMap((section) => section.entries).map((e) => [e.question.id, e]),
  );
  const sections = new Map(sheet?.sections.map((section) => [section.id, section]));
  const views = new Map<Exercises, ExercisesView>();
  for (const exercises of exercisesOf(guide)) {
    const section = sections.get(exercises.id);
    if (exercises.origin !== 'authored' || section === undefined) continue;
    const shown = new Set(
      questionsOf(exercises)
        .filter(({ worksheetOnly }) => !worksheetOnly)
        .map(({ id }) => id),
    );
    const questions = section.questions
      .filter(({ id }) => shown.has(id))
      .map((asked) => ({ asked, entry: entries.get(asked.id) ?? null }));
    if (questions.length === 0) continue;
    const { task: _, ...view } = headed(section, grammar);
    const [{ builtIn }] = exercises.children;
    views.set(exercises, { ...view, type: 'exercises', builtIn, questions });
  }
  return views;
}
