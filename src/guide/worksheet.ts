import { writtenInBooks } from './answer-space.ts';
import type { Version } from './arrange.ts';
import type { Exercises, Guide, SectionName } from './guide.ts';
import type { SheetChoice } from './kinds/kind.ts';
import { kindOf, type Unanswered } from './kinds/kinds.ts';
import { withParts } from './parts.ts';
import type { Block } from './prose.ts';
import type { Question } from './questions.ts';
import type { Edition } from './settings.ts';
import { type Task, taskOf } from './task.ts';
import { givesHelp, isOnSheet, type SheetTier } from './tiers.ts';
import type { Title } from './title.ts';
import { bankWords } from './word-bank.ts';

export interface WorksheetSection extends SectionName {
  id: string;
  /** What to do; null where the author says it, or wants nothing said. */
  task: Task | null;
  /** The author's instruction or source; may be empty. */
  instruction: Block[];
  /** Words to choose from in the whole section, sorted; null where there is no bank. */
  bank: Title[] | null;
  questions: Unanswered[];
}

/** What decides a sheet beside its guide. */
export interface SheetOptions extends Pick<SheetChoice, 'edition' | 'version'> {
  /** Default: null. */
  tier?: SheetTier;
}

/** A guide's exercises without a single answer. Shared as it is made (`paperwork.ts`): nobody changes it. */
export interface Worksheet {
  edition: Edition;
  version: Version;
  tier: SheetTier;
  /** Sections have their headings. */
  headings: boolean;
  sections: WorksheetSection[];
  /** Sum of all marks; null where any question has none. */
  total: number | null;
}

/** The exercise sections of a guide in their order, generated ones last. */
export function exercisesOf(guide: Guide): Exercises[] {
  return guide.children.filter((part) => part.type === 'exercises');
}

export function questionsOf(exercises: Exercises): Question[] {
  const [, ...questions] = exercises.children;
  return questions;
}

/** All of a section, in reading order: a question before its parts. */
export function allQuestionsOf(exercises: Exercises): Question[] {
  return questionsOf(exercises).flatMap(withParts);
}

export function hasExercises(guide: Guide): boolean {
  return exercisesOf(guide).length > 0;
}

/** What a guide's sheet of an edition and version asks. */
export function worksheetFrom(
  guide: Guide,
  { edition, version, tier = null }: SheetOptions,
): Worksheet {
  const { level, language } = guide;
  const { space, instructions, headings } = guide.worksheet;
  const choice = { edition, version, help: givesHelp(tier), level, language, space };
  const sections = exercisesOf(guide).flatMap((exercises) => {
    const questions = questionsOf(exercises).filter((question) => isOnSheet(question, tier));
    if (questions.length === 0) return [];
    const section = sectionFrom(exercises, questions, choice);
    return [instructions ? section : { ...section, task: null }];
  });
  const total = totalMarks(sections.flatMap((section) => section.questions));
  return { edition, version, tier, headings, sections, total };
}

function sectionFrom(
  exercises: Exercises,
  questions: Question[],
  options: SheetChoice,
): WorksheetSection {
  const { questionType, origin, subtitle, id, bank } = exercises;
  const [instruction] = exercises.children;
  return {
    questionType,
    origin,
    id,
    subtitle,
    task: instruction.builtIn ? taskOf(exercises, questions, writtenInBooks(options)) : null,
    instruction: instruction.children,
    bank: bank === null ? null : bankWords(bank, questions, options.language),
    questions: questions.map((question) => kindOf(question).unanswered(question, options)),
  };
}

export function totalMarks(questions: { marks: number | null }[]): number | null {
  let total = 0;
  for (const { marks } of questions) {
    if (marks === null) return null;
    total += marks;
  }
  return total;
}
