import {
  arrangedMeanings,
  arrangedOptions,
  arrangedSteps,
  arrangedTerms,
  letter,
  type Version,
} from './arrange.ts';
import { deletionsIn } from './deletions.ts';
import type { Guide, SectionName } from './guide.ts';
import type { Block } from './prose.ts';
import type {
  Cloze,
  Match,
  MultipleChoice,
  Option,
  Ordering,
  Pair,
  Question,
  Review,
  Step,
  TrueFalse,
} from './questions.ts';
import { listed, type Title, titleFromText } from './title.ts';
import { unreachable } from './unreachable.ts';
import { wordFrom } from './word-bank.ts';
import { exercisesOf, questionsOf, totalMarks } from './worksheet.ts';

/**
 * A question with its answers, and where each of them stands on the sheet.
 * `letters` and `places` have one entry per version, in the order of the key's `versions`.
 */
export type KeyEntry =
  | { type: 'review'; question: Review }
  | {
      type: 'multipleChoice';
      question: MultipleChoice;
      options: { option: Option; letters: string[] }[];
    }
  | { type: 'trueFalse'; question: TrueFalse }
  /** `words`: of the deletions, in the order of the text. */
  | { type: 'cloze'; question: Cloze; words: Title[] }
  /** In the author's order; `places` reads `1–c`, or `c` alone for an extra term. */
  | { type: 'match'; question: Match; pairs: { pair: Pair; places: string[] }[] }
  /** In the right order. */
  | { type: 'ordering'; question: Ordering; steps: { step: Step; letters: string[] }[] };

export interface KeySection extends SectionName {
  id: string;
  instruction: Block[];
  entries: KeyEntry[];
}

/** An answer that fits in a cell: a verdict, for which languages have words, or what reads the same in all of them. */
export type Glance = { type: 'verdict'; isTrue: boolean } | { type: 'text'; text: Title };

/** What can be marked at a glance: one row a question. */
export interface GridRow {
  number: number;
  marks: number | null;
  /** One answer per version. */
  answers: Glance[];
}

export interface AnswerKey {
  versions: Version[];
  /** Empty where every question wants a written answer. */
  grid: GridRow[];
  sections: KeySection[];
  total: number | null;
}

/**
 * The key to a guide's sheet, for all the versions named: same numbers, same order.
 *
 * @returns null where the guide has no exercises.
 */
export function answerKeyFrom(guide: Guide, versions: Version[]): AnswerKey | null {
  const sections = exercisesOf(guide).map((exercises) => ({
    questionType: exercises.questionType,
    origin: exercises.origin,
    subtitle: exercises.subtitle,
    id: exercises.id,
    instruction: exercises.children[0].children,
    entries: questionsOf(exercises).map((question) => keyEntry(question, versions)),
  }));
  if (sections.length === 0) return null;
  const entries = sections.flatMap((section) => section.entries);
  const grid = entries.flatMap((entry) => {
    const answers = glances(entry, versions);
    const { number, marks } = entry.question;
    return answers === null ? [] : [{ number, marks, answers }];
  });
  return { versions, grid, sections, total: totalMarks(entries.map(({ question }) => question)) };
}

/** One question's answers, placed for every version. */
function keyEntry(question: Question, versions: Version[]): KeyEntry {
  switch (question.type) {
    case 'review':
      return { type: 'review', question };
    case 'trueFalse':
      return { type: 'trueFalse', question };
    case 'multipleChoice': {
      const orders = versions.map((version) => arrangedOptions(question, version));
      const [first = []] = orders;
      const options = first.map((option) => ({
        option,
        letters: orders.map((order) => letter(order.indexOf(option)).toUpperCase()),
      }));
      return { type: 'multipleChoice', question, options };
    }
    case 'cloze':
      return {
        type: 'cloze',
        question,
        words: deletionsIn(question.children[1]).map(({ children }) => wordFrom(children)),
      };
    case 'match': {
      const orders = versions.map((version) => ({
        terms: arrangedTerms(question, version),
        meanings: arrangedMeanings(question, version),
      }));
      const [, ...authored] = question.children;
      const pairs = authored.map((pair) => {
        const [term, meaning] = pair.children;
        const places = orders.map(({ terms, meanings }) => {
          const row = meanings.indexOf(meaning);
          const termLetter = letter(terms.indexOf(term));
          return row < 0 ? termLetter : `${row + 1}–${termLetter}`;
        });
        return { pair, places };
      });
      return { type: 'match', question, pairs };
    }
    case 'ordering': {
      const orders = versions.map((version) => arrangedSteps(question, version));
      const [, ...authored] = question.children;
      const steps = authored.map((step) => ({
        step,
        letters: orders.map((order) => letter(order.indexOf(step))),
      }));
      return { type: 'ordering', question, steps };
    }
    default:
      return unreachable(question);
  }
}

/** One short answer per version; null for a written answer, which no glance can mark. */
function glances(entry: KeyEntry, versions: Version[]): Glance[] | null {
  switch (entry.type) {
    case 'review':
      return null;
    case 'multipleChoice':
      return versions.map((_, index) =>
        signs(
          entry.options
            .filter(({ option }) => option.right)
            .map(({ letters }) => letters[index] ?? '')
            .sort()
            .join(', '),
        ),
      );
    case 'trueFalse':
      return versions.map(() => ({ type: 'verdict', isTrue: entry.question.isTrue }));
    case 'cloze':
      return versions.map(() => ({ type: 'text', text: listed(entry.words, ' · ') }));
    case 'match':
      return versions.map((_, index) =>
        signs(
          entry.pairs
            .filter(({ pair }) => pair.children[1].children.length > 0)
            .map(({ places }) => places[index] ?? '')
            .sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10))
            .join('  '),
        ),
      );
    case 'ordering':
      return versions.map((_, index) =>
        signs(entry.steps.map(({ letters }) => letters[index] ?? '').join(' ')),
      );
    default:
      return unreachable(entry);
  }
}

/** Letters and numbers. */
function signs(text: string): Glance {
  return { type: 'text', text: titleFromText(text) };
}
