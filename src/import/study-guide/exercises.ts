/** Sections of questions, with the answers that stand at the end. */
import { askedType, type Draft, type ExercisesDraft, type QuestionDraft } from '../draft.ts';
import { addLeftover } from '../leftovers.ts';
import { plain, plainBlocks } from '../rich.ts';
import { giveAnswers } from './answers.ts';
import { takeMarks } from './attributes.ts';
import { blocksFrom } from './blocks.ts';
import type { Part } from './part.ts';
import type { RawQuestion } from './raw-question.ts';
import { type SplitQuestions, splitQuestions } from './split-questions.ts';
import { twoColumns } from './tables.ts';
import { typeQuestion } from './type-question.ts';

interface Asked extends SplitQuestions {
  part: Part;
}

/** Questions of one type after the other; a section with several types becomes several. */
export function exerciseSections(parts: readonly Part[], draft: Draft): ExercisesDraft[] {
  const sections: Asked[] = parts
    .filter(({ heading }) => isAsked(heading.part))
    .map((part) => ({ part, ...splitQuestions(part.lines, part.heading) }));
  const questions = sections.flatMap((section) => section.questions);
  for (const { heading, line, lines } of parts.filter(
    ({ heading }) => heading.part === 'answers',
  )) {
    const rest = heading.rest.length === 0 ? [] : [{ ...line, text: heading.rest, marker: null }];
    giveAnswers([...rest, ...lines], questions, draft);
  }
  const names = new Set<string>();
  return sections.flatMap((section) => typedSections(section, names, draft));
}

function isAsked(part: Part['heading']['part']): boolean {
  return part !== 'answers' && !['definition', 'facts', 'keyTerms', 'summary'].includes(part);
}

/** A table under "Match" is the pairs as they belong together; a list of two kinds of items needs its key. */
function matchSection({ heading, lines }: Part, names: Set<string>): ExercisesDraft | null {
  const tables = lines.filter(({ block }) => block !== null);
  const [table, ...more] = tables;
  const columns = table === undefined ? null : twoColumns(table);
  const [first, ...others] = columns?.rows ?? [];
  if (heading.part !== 'match' || more.length > 0 || columns === null || first === undefined)
    return null;
  const after = lines.slice(lines.findIndex(({ block }) => block !== null) + 1);
  if (after.length > 0) return null;
  const [left, right] = columns.header ?? first;
  const pairs = columns.header === null ? others : columns.rows;
  const instruction = lines.filter(({ block }) => block === null);
  const stem = instruction.map(({ text }) => plain(text)).join(' ');
  const { stem: asked, marks } = takeMarks([{ text: stem || 'Match the two columns.' }]);
  const section: ExercisesDraft = {
    type: 'exercises',
    asks: 'match',
    name: [heading.label, heading.own].filter(Boolean).join(', '),
    instruction: [],
    questions: [
      {
        type: 'match',
        line: table?.number ?? 0,
        stem: asked,
        marks,
        columns: [left, right],
        pairs: pairs.map(([term, match]) => [term, plain(match) === '' ? null : match]),
      },
    ],
  };
  section.name = freeName(section, names);
  return section;
}

function isStep({ key, below, options }: RawQuestion): boolean {
  return key === null && below.length === 0 && options.length === 0;
}

/** Steps as they stand may be in the right order or in any: who reads them puts them in order, and the key stays open. */
function orderSection(
  { heading, line }: Part,
  instruction: SplitQuestions['instruction'],
  steps: readonly RawQuestion[],
  names: Set<string>,
  draft: Draft,
): ExercisesDraft {
  const stem = instruction.map(({ text }) => plain(text)).join(' ') || 'Put these in order.';
  const asked = takeMarks([{ text: stem }]);
  draft.notes.push({
    line: line.number,
    text: 'the right order is not told, so it became an open question',
  });
  const section: ExercisesDraft = {
    type: 'exercises',
    asks: 'review',
    name: [heading.label, heading.own].filter(Boolean).join(', '),
    instruction: [],
    questions: [
      {
        type: 'review',
        line: line.number,
        ...asked,
        shown: [
          {
            type: 'list',
            ordered: false,
            items: steps.map((step) => ({ text: step.stem, more: [] })),
          },
        ],
        answer: [],
        points: [],
      },
    ],
  };
  section.name = freeName(section, names);
  return section;
}

function typedSections(
  { part, instruction, questions }: Asked,
  names: Set<string>,
  draft: Draft,
): ExercisesDraft[] {
  const match = matchSection(part, names);
  if (match !== null) return [match];
  if (part.heading.part === 'ordering' && questions.every(isStep)) {
    return [orderSection(part, instruction, questions, names, draft)];
  }
  const { heading, line } = part;
  const name = [heading.label, heading.own].filter(Boolean).join(', ');
  if (questions.length === 0) {
    const text = plainBlocks(blocksFrom([{ ...line, marker: null }, ...instruction]));
    addLeftover(draft, line.number, 'no question was found in it', text);
    return [];
  }
  const sections: ExercisesDraft[] = [];
  for (const question of questions.flatMap((raw: RawQuestion) => typeQuestion(raw, draft))) {
    const last = sections.at(-1);
    if (last !== undefined && last.asks === askedType(question)) last.questions.push(question);
    else sections.push(sectionOf(question, name));
  }
  const [first] = sections;
  if (first !== undefined) first.instruction = blocksFrom(instruction);
  for (const section of sections) section.name = freeName(section, names);
  return sections;
}

function sectionOf(question: QuestionDraft, name: string): ExercisesDraft {
  const asks = askedType(question);
  return { type: 'exercises', asks, name, instruction: [], questions: [question] };
}

/** A section that comes twice has words of its own. */
export function freeName({ asks, name }: ExercisesDraft, names: Set<string>): string {
  for (let number = 1; ; number += 1) {
    const own = number === 1 ? name : [name, String(number)].filter(Boolean).join(' ');
    const key = `${asks}\n${own.toLowerCase()}`;
    if (names.has(key)) continue;
    names.add(key);
    return own;
  }
}
