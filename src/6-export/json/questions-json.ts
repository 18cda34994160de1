import type { Lettered } from '../../guide/kinds/base.ts';
import type { KeyEntry, Unanswered } from '../../guide/kinds/kinds.ts';
import { fullLabel } from '../../guide/parts.ts';
import type { SectionType } from '../../guide/questions.ts';
import type { Title } from '../../guide/title.ts';
import { foreignJson, foreignOfAnswer } from './foreign-json.ts';
import type { QuestionJson, SingleJson } from './format.ts';
import { plainLine, plainLines } from './plain-lines.ts';

type AskedOf<T extends SectionType> = Extract<Unanswered, { type: T }>;
type EntryOf<T extends SectionType> = Extract<KeyEntry, { type: T }>;
type Answer<T extends SectionType> = NonNullable<SingleJson<T>['answer']>;
type Own<T extends SectionType> = Omit<
  SingleJson<T>,
  'answer' | 'type' | 'id' | 'number' | 'label' | 'marks' | 'tier' | 'stem' | 'checks'
>;

/** What a sheet with support says beside a question; both are empty where it says nothing. */
export interface Help {
  hint: string[];
  starter: string;
}

/** Of the question with an id. */
export type HelpOf = (id: string) => Help;

/** What no sheet for everyone says of a question. */
export interface Beside {
  help: HelpOf;
  /** The anchors of the sections that it checks, by its id. */
  checks: ReadonlyMap<string, string[]>;
}

/** What a kind has beside what all have; its answers come from the key to one version alone. Methods, as in `Kind`. */
interface Writer<T extends SectionType> {
  asked(question: AskedOf<T>, help: HelpOf): Own<T>;
  answer(entry: EntryOf<T>): Answer<T>;
}

/** The same of any kind: whoever asks the table has found it by the question's own type. */
interface AnyWriter {
  asked(question: Unanswered, help: HelpOf): object;
  answer(entry: KeyEntry): object;
}

const WRITERS: { [T in SectionType]: Writer<T> } = {
  review: {
    asked: ({ id, space }, help) => ({ space, ...help(id) }),
    answer: ({ question: { open, children } }) => {
      const [, answer, marking] = children;
      const isLevels = marking.type === 'markingLevels';
      return {
        open,
        text: plainLines(answer.children),
        points: isLevels
          ? []
          : marking.children.map(({ children: [text, ...notes] }) => {
              const those = (verdict: 'accept' | 'reject') =>
                notes
                  .filter((note) => note.verdict === verdict)
                  .map((note) => plainLine(note.children));
              return {
                text: plainLines(text.children),
                accept: those('accept'),
                reject: those('reject'),
              };
            }),
        levels: isLevels ? plainLines(marking.children) : [],
      };
    },
  },
  multipleChoice: {
    asked: ({ several, options }) => ({
      several,
      options: options.map(({ letter, children, blocks }) => ({
        letter,
        text: plainLine(children),
        below: plainLines(blocks),
      })),
    }),
    answer: ({ options }) => ({
      right: options.filter(({ option }) => option.right).map(letterOf),
      rationales: options.flatMap((one) => {
        const text = plainLines(one.option.children[2].children);
        return text.length === 0 ? [] : [{ letter: letterOf(one), text }];
      }),
    }),
  },
  trueFalse: {
    asked: () => ({}),
    answer: ({ question: { isTrue, children } }) => ({
      isTrue,
      rationale: plainLines(children[1].children),
    }),
  },
  cloze: {
    asked: ({ text, bank }) => ({ text: plainLines(text), bank: bankJson(bank) }),
    answer: ({ accepted }) => ({
      words: accepted.map(([word]) => word?.plain ?? ''),
      accepted: accepted.map((words) => words.map(({ plain }) => plain)),
    }),
  },
  match: {
    asked: ({ labels, meanings, terms }) => ({
      labels: { terms: labels.terms.plain, meanings: labels.meanings.plain },
      meanings: meanings.map(plainLine),
      terms: terms.map(letteredJson),
    }),
    answer: ({ pairs }) => ({
      pairs: pairs
        .flatMap(({ places: [place = ''] }) => {
          const [meaning, term] = place.split('–');
          return term === undefined ? [] : [{ meaning: Number(meaning), term }];
        })
        .sort((a, b) => a.meaning - b.meaning),
    }),
  },
  ordering: {
    asked: ({ steps }) => ({ steps: steps.map(letteredJson) }),
    answer: ({ steps }) => ({ order: steps.map(letterOf) }),
  },
};

/** @param entry Of the key to the same version; null where the audience gets no answers. */
export function questionJson(
  question: Unanswered,
  entry: KeyEntry | null,
  beside: Beside,
): QuestionJson {
  // The table's writer of a question's own type adds what that type has.
  return anyJson(question, entry, beside) as QuestionJson;
}

function anyJson(question: Unanswered, entry: KeyEntry | null, beside: Beside): object {
  const { type, id, number, marks, tier } = question;
  const label = fullLabel(question);
  const checks = beside.checks.get(id);
  const base = {
    ...{ type, id, number, label, marks, tier, stem: plainLines(question.stem) },
    ...(checks !== undefined && { checks }),
  };
  if (question.type === 'structured') {
    const foreign = foreignJson(question.stem);
    const entries = entry?.type === 'structured' ? entry.parts : [];
    const parts = question.parts.map((part, index) =>
      anyJson(part, entries[index] ?? null, beside),
    );
    return { ...base, ...foreign, parts };
  }
  const writer: AnyWriter = WRITERS[question.type];
  return {
    ...base,
    ...foreignJson(question),
    ...writer.asked(question, beside.help),
    ...(entry !== null && {
      answer: { ...writer.answer(entry), ...foreignOfAnswer(entry, question) },
    }),
  };
}

export function bankJson(words: readonly Title[] | null): string[] | null {
  return words === null ? null : words.map(({ plain }) => plain);
}

const letterOf = ({ letters: [letter = ''] }: { letters: string[] }) => letter;

function letteredJson({ letter, children }: Lettered) {
  return { letter, text: plainLine(children) };
}
