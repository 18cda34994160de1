/** How paper shows which type of question: as items, each with what its kind has. */
import type { KeyEntry, Unanswered } from '../../guide/kinds/kinds.ts';
import { marksShown, ownLabel, tierShown } from '../../guide/parts.ts';
import type { Question, QuestionType, SectionType } from '../../guide/questions.ts';
import { partTask } from '../../locale/part-task.ts';
import type { SheetWords } from '../../locale/sheet-words.ts';
import type { ProseContext } from '../data/context.ts';
import { blockData } from '../data/prose-data.ts';
import { blockLines } from '../data/rough-height.ts';
import type { BlockData } from '../data/shapes.ts';
import { PAPER_EDITIONS } from '../editions.ts';
import { cloze } from './cloze.ts';
import { hintData } from './hint-data.ts';
import { match } from './match.ts';
import { multipleChoice } from './multiple-choice.ts';
import { ordering } from './ordering.ts';
import type { PaperKind } from './paper-kind.ts';
import { review } from './review.ts';
import { structured } from './structured.ts';
import { trueFalse } from './true-false.ts';

/** What every item has. `marks`: empty where they are said elsewhere or not at all. */
interface ItemBase {
  /** `1` of a question, `(a)` of a part. */
  label: string;
  marks: string;
  stem: BlockData[];
  /** At most so many lines of one and a half times its type high, with all gaps; null where it has to be measured. */
  lines: number | null;
}

/** A question on a sheet, or a part of one. `task`: what to do in a part; empty elsewhere. */
export type QuestionData = ItemBase & { task: string } & QuestionPart;

/** A question in a key, or a part of one. */
export type EntryData = ItemBase & EntryPart;

/** A kind whose question, whose entry and whose data are of one type. */
type KindFor<T extends QuestionType> = PaperKind<
  Extract<Unanswered, { type: T }>,
  { t: T },
  Extract<KeyEntry, { type: T }>,
  { t: T }
>;

const SINGLE = {
  review,
  multipleChoice,
  trueFalse,
  cloze,
  match,
  ordering,
} satisfies { [T in SectionType]: KindFor<T> };

const ON_PAPER = {
  ...SINGLE,
  structured: structured<Unanswered, QuestionData, KeyEntry, EntryData>(questionItem, entryItem),
} satisfies { [T in QuestionType]: KindFor<T> };

type PartOf<K> = K extends PaperKind<infer _A, infer Part, infer _E, infer _P> ? Part : never;
type EntryPartOf<K> = K extends PaperKind<infer _A, infer _P, infer _E, infer Part> ? Part : never;

/** What a question of one kind has on the sheet. */
type QuestionPart =
  | PartOf<(typeof SINGLE)[SectionType]>
  | { t: 'structured'; parts: QuestionData[] };

/** What an entry of one kind has in the key. */
type EntryPart =
  | EntryPartOf<(typeof SINGLE)[SectionType]>
  | { t: 'structured'; parts: EntryData[] };

/** The paper of a type; see `Kind` in guide/kinds for why one of a type stands for one of any. */
function onPaper(type: QuestionType): PaperKind<Unanswered, QuestionPart, KeyEntry, EntryPart> {
  return ON_PAPER[type];
}

/** @param section Type of the section it stands in: a part of another kind says what to do. */
export function questionItem(
  asked: Unanswered,
  context: ProseContext,
  words: SheetWords,
  section: SectionType,
): QuestionData {
  const kind = onPaper(asked.type);
  const perLine = perLineOf(asked, context);
  const part = kind.part(asked, context, words, section);
  const stem = [...blockData(asked.stem, context), ...hintData(asked, context, words)];
  const task = asked.part.length === 0 ? '' : partTask(asked, section, words);
  const above = blockLines(stem, perLine - 12) + (task === '' ? 0 : 3);
  return {
    ...base(asked, words),
    stem,
    task,
    lines: lineCount(above + kind.partLines(part, perLine - 6)),
    ...part,
  };
}

export function entryItem(entry: KeyEntry, context: ProseContext, words: SheetWords): EntryData {
  const { question } = entry;
  const marks = marksShown(question);
  const tier = tierShown(question);
  const kind = onPaper(entry.type);
  const perLine = perLineOf(question, context);
  const part = kind.entry(entry, context, words);
  const asked = entry.type === 'review' ? entry.stem : question.children[0].children;
  const stem = blockData(asked, context);
  return {
    ...base(question, words),
    marks: bracketed([
      ...(marks === null ? [] : [words.marks(marks)]),
      ...(tier === null ? [] : [words.tiers[tier]]),
    ]),
    stem,
    lines: lineCount(blockLines(stem, perLine) + kind.entryLines(part, perLine)),
    ...part,
  };
}

type Placed = Pick<Question, 'type' | 'number' | 'part' | 'marks'>;

function base(asked: Placed, words: SheetWords) {
  const marks = marksShown(asked);
  return { label: ownLabel(asked), marks: bracketed([marks === null ? '' : words.marks(marks)]) };
}

/** "[4 marks, Challenge]"; empty where there is nothing to say. */
function bracketed(parts: readonly string[]): string {
  const said = parts.filter((part) => part !== '').join(', ');
  return said === '' ? '' : `[${said}]`;
}

/** Characters that surely go on a line; parts are indented. */
function perLineOf({ part }: Placed, { edition }: ProseContext): number {
  return PAPER_EDITIONS[edition].sureCharacters - 6 * part.length;
}

function lineCount(lines: number): number | null {
  return Number.isFinite(lines) ? Math.ceil(lines * 10) / 10 : null;
}
