/** The lines of a section of exercises, cut into questions. */
import type { Rich } from '../draft.ts';
import type { Line } from '../line.ts';
import { isAllBold, plain, rawText, slice } from '../rich.ts';
import { takeMarks } from './attributes.ts';
import type { Heading } from './headings.ts';
import type { RawOption, RawQuestion } from './raw-question.ts';
import { asQuestions } from './tables.ts';

export const ASKED = /^(?:Q|Question)\s*\d{0,3}\s*:\s*/i;
export const ANSWERED =
  /^(?:(?:(?:the )?(?:correct|right|model|sample|suggested|expected)\s+)?(?:answers?|ans)\b\s*\d{0,3}\s*[.:)=–—-]+|A\s*\d{0,3}\s*[:=])\s*/i;
const ANSWERED_BEHIND = /\s[([]?(?:(?:correct |right )?answer|ans)\s*[:=]\s*/i;
const EXPLAINED = /^(?:explanation|reason|rationale|feedback|why)\s*[:–—-]\s*/i;
/** Several options in one line: "A) 2 B) 3 C) 4". */
const IN_LINE = /(?:^|\s)\(?([A-F])[.)]\s+(?=\S)/g;
const TICK =
  /^(?:\*|✓|✔|☑|\[[xX]\])\s*|\s*(?:\*|✓|✔|☑|\((?:correct|right|answer|correct answer)\))\s*$/i;
const EMPTY_BOX = /^(?:☐|\[\s?\])\s*/;

export interface SplitQuestions {
  /** What stands before the first. */
  instruction: Line[];
  questions: RawQuestion[];
}

export function splitQuestions(typed: readonly Line[], heading: Heading): SplitQuestions {
  const lines = asQuestions(typed);
  const starts = startsOf(lines, heading);
  const first = lines.findIndex((line) => starts.has(line));
  if (first < 0) return { instruction: [...lines], questions: [] };
  const groups: Line[][] = [];
  for (const line of lines.slice(first)) {
    if (starts.has(line)) groups.push([line]);
    else groups.at(-1)?.push(line);
  }
  return {
    instruction: lines.slice(0, first),
    questions: groups.map((group, index) => questionFrom(group, index, heading)),
  };
}

/** The lines that begin a question: headings, else "Q:", else the first kind of marker, unless what stands above it asks. */
function startsOf(lines: readonly Line[], { part }: Heading): ReadonlySet<Line> {
  const words = lines.filter(({ block }) => block === null);
  const headed = words.filter(({ heading }) => heading > 0);
  const rank = Math.min(...headed.map(({ heading }) => heading));
  if (headed.length > 0) return new Set(headed.filter(({ heading }) => heading === rank));
  const labelled = words.filter(({ text }) => ASKED.test(plain(text)));
  if (labelled.length > 0) return new Set(labelled);
  const items = firstKind(words);
  const asking = words.filter((line) => line.marker === null && line.depth === 0 && asks(line));
  const [first] = items;
  if (first === undefined) {
    const isEach = part === 'trueFalse' || part === 'cloze';
    return new Set(isEach ? words.filter(({ text }) => !ANSWERED.test(plain(text))) : asking);
  }
  const isAbove = asking.some(({ number }) => number < first.number);
  // Most often what is set apart under a line that asks is its answer.
  const areAsking =
    part === 'trueFalse' || part === 'ordering' || items.filter(asks).length > items.length / 2;
  return new Set(isAbove && !areAsking ? asking : items);
}

/** The items of a section's first list, those in it aside. */
function firstKind(words: readonly Line[]): Line[] {
  const first = words.find(({ marker }) => marker !== null);
  if (first === undefined) return [];
  const kind = first.marker?.kind;
  const depth = Math.min(
    ...words.filter(({ marker }) => marker?.kind === kind).map((line) => line.depth),
  );
  const items = words.filter((line) => line.marker?.kind === kind && line.depth === depth);
  return kind === 'number' ? ascending(items) : items;
}

function asks({ text }: Line): boolean {
  const words = plain(text);
  return /[?？]["”’)]?$|_{3,}|\.{5,}|…{2,}/.test(words) || takeMarks(text).marks !== null;
}

/** Numbers that go up: what begins anew in between is the list of an answer. */
function ascending(numbers: readonly Line[]): Line[] {
  const areAllAlike = numbers.every(({ marker }) => marker?.value === numbers[0]?.marker?.value);
  let last = 0;
  return numbers.filter(({ marker }) => {
    const value = marker?.value ?? 0;
    if (!areAllAlike && value <= last) return false;
    last = value;
    return true;
  });
}

function questionFrom(
  [start, ...lines]: Line[],
  index: number,
  { part, label }: Heading,
): RawQuestion {
  const question: RawQuestion = {
    line: start?.number ?? 0,
    number: start?.marker?.kind === 'number' ? start.marker.value : index + 1,
    label,
    part,
    stem: withoutStart(start?.text ?? [], ASKED),
    options: [],
    below: [],
    key: null,
    why: [],
  };
  if (isAllBold(question.stem)) question.stem = question.stem.map(({ bold: _, ...run }) => run);
  splitStem(question);
  for (const line of lines) addLine(question, line);
  return question;
}

/** "Why? Answer: because", and "What is 1 + 1? A) 1 B) 2 C) 3". */
function splitStem(question: RawQuestion): void {
  const text = rawText(question.stem);
  const answer = ANSWERED_BEHIND.exec(text);
  if (answer !== null) {
    const key = withoutClosing(slice(question.stem, answer.index + answer[0].length), answer[0]);
    question.key = { line: question.line, text: key, more: [] };
    question.stem = slice(question.stem, 0, answer.index);
  }
  const options = inLineOptions(question.stem, question.line);
  const first = options[0];
  if (first === undefined) return;
  question.options = options.map(({ option }) => option);
  question.stem = slice(question.stem, 0, first.from);
}

function withoutClosing(text: Rich, opening: string): Rich {
  return /[([]/.test(opening)
    ? slice(text, 0, rawText(text).replace(/[)\]]\s*$/, '').length)
    : text;
}

function inLineOptions(text: Rich, line: number): { option: RawOption; from: number }[] {
  const raw = rawText(text);
  const found = [...raw.matchAll(IN_LINE)];
  const inOrder = found.every(([, letter], index) => letter?.charCodeAt(0) === 65 + index);
  if (found.length < 2 || !inOrder) return [];
  return found.map(({ 0: { length }, index }, at) => {
    const option = slice(text, index + length, found[at + 1]?.index);
    return { option: optionFrom(option, at + 1, line, Number.POSITIVE_INFINITY), from: index };
  });
}

function addLine(question: RawQuestion, line: Line): void {
  const words = plain(line.text);
  const answer = ANSWERED.exec(words);
  if (line.block === null && answer !== null && question.key === null) {
    const text = withoutStart(line.text, ANSWERED);
    question.key = { line: line.number, text, more: [] };
    return;
  }
  if (
    line.block === null &&
    EXPLAINED.test(words) &&
    (question.key !== null || question.options.length > 0)
  ) {
    question.why.push(withoutStart(line.text, EXPLAINED));
    return;
  }
  if (question.key !== null) {
    question.key.more.push(line);
    return;
  }
  if (isUnder(line, question.options.at(-1))) {
    question.options.at(-1)?.below.push(line);
    return;
  }
  const options = line.block === null ? inLineOptions(markerBack(line), line.number) : [];
  const letter = optionLetter(question, line);
  if (options.length > 1) question.options.push(...options.map(({ option }) => option));
  else if (letter !== null)
    question.options.push(optionFrom(line.text, letter, line.number, line.depth));
  else question.below.push(line);
}

/** Set in deeper than the option above it. */
function isUnder({ depth }: Line, option: RawOption | undefined): boolean {
  return option !== undefined && depth > option.depth;
}

/** The line with its marker as text. */
function markerBack({ text, marker }: Line): Rich {
  return marker === null ? text : [{ text: `${marker.typed} ` }, ...text];
}

/** null where the line is no option. */
function optionLetter(
  { options, part, below }: RawQuestion,
  { marker, block, text }: Line,
): number | null {
  if (block !== null || below.length > 0) return null;
  const next = options.length + 1;
  if (marker?.kind === 'letter') return marker.value === next ? next : null;
  const isBox = EMPTY_BOX.test(plain(text)) || /^\[[xX]\]/.test(plain(text));
  return isBox || (marker?.kind === 'bullet' && part === 'multipleChoice') ? next : null;
}

function optionFrom(text: Rich, letter: number, line: number, depth: number): RawOption {
  const raw = rawText(text);
  const tick = TICK.exec(raw);
  const box = EMPTY_BOX.exec(raw);
  if (tick !== null) {
    const rest = tick.index === 0 ? slice(text, tick[0].length) : slice(text, 0, tick.index);
    return { line, letter, depth, text: rest, ticked: true, below: [] };
  }
  return {
    line,
    letter,
    depth,
    text: box === null ? text : slice(text, box[0].length),
    ticked: false,
    below: [],
  };
}

function withoutStart(text: Rich, pattern: RegExp): Rich {
  const raw = rawText(text);
  const lead = raw.length - raw.trimStart().length;
  const found = pattern.exec(raw.trimStart());
  return found === null ? text : slice(text, lead + found[0].length);
}
