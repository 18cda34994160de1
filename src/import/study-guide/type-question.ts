/** What a question is, once its answer is known. */
import type {
  Block,
  ChoiceDraft,
  Draft,
  Option,
  QuestionDraft,
  ReviewDraft,
  Rich,
} from '../draft.ts';
import { addLeftover } from '../leftovers.ts';
import type { Line } from '../line.ts';
import {
  isAllBold,
  paragraph,
  plain,
  plainBlocks,
  rawText,
  replaced,
  slice,
  unbold,
} from '../rich.ts';
import { keyText } from './answers.ts';
import { takeMarks } from './attributes.ts';
import { blocksFrom } from './blocks.ts';
import type { RawOption, RawQuestion } from './raw-question.ts';

const GAP = /_{2,}|…{2,}|\.{4,}|\[\s*blank\s*\]|\(\s*blank\s*\)/gi;
const TRUE_FALSE =
  /^(?:(?:state whether )?true or false\s*[?:–—-]+|\(?\s*t\s*\/\s*f\s*\)?\s*[:.]?)\s*|\s*[([]?\s*(?:true\s*(?:\/|or)\s*false|t\s*\/\s*f)\s*\??\s*[)\]]?\s*[_.]*\s*$/i;
/** A line to write the verdict on. */
const BLANK = /^\s*_{2,}\s*|\s*(?:_{2,}|\.{4,}|…+)\s*$/;
const VERDICT = /^(t|f|true|false)(?![\p{L}\p{N}])[\s.,:;–—-]*/iu;
const VERDICT_BEHIND =
  /\s*(?:[([–—-]\s*)(true|false|t|f)\s*[)\]]?\s*$|(?<=[.!])\s+(true|false)\.?$/i;

export function typeQuestion(raw: RawQuestion, draft: Draft): QuestionDraft[] {
  const { stem, marks } = takeMarks(raw.stem);
  const asked = { ...raw, stem };
  if (raw.options.length > 1 && areParts(asked)) return partsOf(asked, draft);
  if (raw.options.length > 1) return [choiceFrom(asked, marks, draft)];
  returnOptions(asked);
  const statement = TRUE_FALSE.test(rawText(stem));
  if (raw.part === 'trueFalse' || statement) {
    const found = trueFalseFrom(asked, marks);
    if (found !== null) return [found];
  } else if (raw.part !== 'review' || raw.key !== null) {
    const found = clozeFrom(asked, marks);
    if (found !== null) return [found];
  }
  return [reviewFrom(asked, marks, draft)];
}

/** One option is none: it belongs to the answer. */
function returnOptions(raw: RawQuestion): void {
  for (const { line, text, ticked, below } of raw.options.splice(0)) {
    const item: Line = {
      number: line,
      text: ticked ? [{ text: '✓ ' }, ...text] : text,
      marker: { kind: 'bullet', value: 0, typed: '-' },
      depth: 1,
      heading: 0,
      joined: true,
      block: null,
    };
    raw.below.unshift(item, ...below);
  }
}

/** "(a) Why …? (2 marks)" asks; an option is chosen. */
function areParts({ options, part, key }: RawQuestion): boolean {
  if (part === 'multipleChoice' || options.some(({ ticked }) => ticked)) return false;
  if (/^[A-H]\b/.test(keyText(key)) && keyText(key).length < 8) return false;
  const asking = options.filter(
    ({ text, below }) =>
      /\?$/.test(plain(text)) || takeMarks(text).marks !== null || below.length > 0,
  );
  return asking.length > options.length / 2;
}

/** Each part by itself, what they share before it. */
function partsOf(raw: RawQuestion, draft: Draft): QuestionDraft[] {
  const answers = partAnswers(raw);
  const parts = raw.options.map(({ line, letter, text, below }) => {
    const { stem, marks } = takeMarks(text);
    const shared = raw.stem.length === 0 ? [] : [...raw.stem, { text: ' ' }];
    const part = { ...raw, line, stem: [...shared, ...stem], options: [], why: [] };
    return reviewFrom(
      { ...part, below: [...below, ...(answers.get(letter) ?? [])], key: null },
      marks,
      draft,
    );
  });
  const rest = [...raw.below, ...(answers.get(0) ?? [])];
  addLeftover(
    draft,
    rest[0]?.number ?? 0,
    'it may answer any part of the question above',
    plainBlocks(blocksFrom(rest)),
  );
  return parts;
}

/** By letter, from 1; under 0 what belongs to none. */
function partAnswers({ key }: RawQuestion): Map<number, Line[]> {
  const answers = new Map<number, Line[]>();
  if (key === null) return answers;
  let letter = 0;
  const first: Line = { ...blankLine(key.line), text: key.text };
  for (const line of [...(key.text.length === 0 ? [] : [first]), ...key.more]) {
    const inside = /^\(?([a-h])[.)]\s+/i.exec(plain(line.text));
    const isLetter = line.marker?.kind === 'letter';
    if (isLetter) letter = line.marker?.value ?? 0;
    else if (inside?.[1] !== undefined) letter = inside[1].toLowerCase().charCodeAt(0) - 96;
    const text = inside === null || isLetter ? line.text : slice(line.text, inside[0].length);
    const marker = isLetter ? null : line.marker;
    answers.set(letter, [...(answers.get(letter) ?? []), { ...line, text, marker }]);
  }
  return answers;
}

function blankLine(number: number): Line {
  return { number, text: [], marker: null, depth: 0, heading: 0, joined: false, block: null };
}

function choiceFrom(raw: RawQuestion, marks: number | null, draft: Draft): QuestionDraft {
  const right = rightOptions(raw);
  const stem = withoutGaps(unbold(raw.stem));
  if (right.size === 0) return withoutKey(raw, stem, marks, draft);
  const options = raw.options.map(
    ({ letter, text, below }): Option => ({
      text: unbold(text),
      right: right.has(letter),
      why: blocksFrom(below),
    }),
  );
  const reasons = [...raw.why.map(paragraph), ...blocksFrom(raw.key?.more ?? [])];
  const rest = keyRest(raw);
  if (rest.length > 0) reasons.unshift(paragraph(rest));
  options.find((option) => option.right)?.why.push(...reasons);
  addLeftover(
    draft,
    raw.below[0]?.number ?? 0,
    'it stands under the options and is none',
    plainBlocks(blocksFrom(raw.below)),
  );
  return {
    type: 'multipleChoice',
    line: raw.line,
    stem,
    marks,
    shown: [],
    options,
  } satisfies ChoiceDraft;
}

/** By letter. */
function rightOptions({ options, key }: RawQuestion): ReadonlySet<number> {
  const ticked = options.filter((option) => option.ticked);
  if (ticked.length > 0) return new Set(ticked.map(({ letter }) => letter));
  const text = keyText(key);
  const letters = KEY_LETTERS.exec(text)?.[0];
  if (letters !== undefined) {
    const found = (letters.match(/[A-Ha-h](?![\p{L}])/gu) ?? []).map(
      (letter) => letter.toLowerCase().charCodeAt(0) - 96,
    );
    return new Set(found.filter((letter) => letter <= options.length));
  }
  const same = options.filter((option) => fold(plain(option.text)) === fold(text));
  if (same.length > 0) return new Set(same.map(({ letter }) => letter));
  const bold = options.filter((option) => isAllBold(option.text));
  return new Set(bold.length === 1 ? bold.map(({ letter }) => letter) : []);
}

const KEY_LETTERS =
  /^\(?[A-Ha-h]\)?(?:\s*(?:,|&|and|\+)\s*\(?[A-Ha-h]\)?(?![\p{L}\p{N}]))*(?=$|[\s.):,;–—-])/u;

/** What a key says beside the letter, unless it is the option again. */
function keyRest({ key, options }: RawQuestion): Rich {
  if (key === null) return [];
  const letters = KEY_LETTERS.exec(rawText(key.text))?.[0] ?? '';
  const rest = slice(key.text, letters.length);
  const words = slice(rest, /^[\s.):,;–—-]*/.exec(rawText(rest))?.[0].length ?? 0);
  const isOption = options.some(({ text }: RawOption) => fold(plain(text)) === fold(plain(words)));
  return isOption ? [] : words;
}

function withoutKey(raw: RawQuestion, stem: Rich, marks: number | null, draft: Draft): ReviewDraft {
  draft.notes.push({
    line: raw.line,
    text: 'no option is marked as the right one, so it became an open question',
  });
  const items = raw.options.map(({ text, below }) => ({
    text: unbold(text),
    more: blocksFrom(below),
  }));
  return {
    type: 'review',
    line: raw.line,
    stem,
    marks,
    shown: [{ type: 'list', ordered: false, items: items.map(({ text }) => ({ text, more: [] })) }],
    answer: [...answerOf(raw), ...items.flatMap(({ more }) => more)],
    points: [],
  };
}

function trueFalseFrom(raw: RawQuestion, marks: number | null): QuestionDraft | null {
  const asked = withoutMatch(withoutMatch(raw.stem, TRUE_FALSE), BLANK);
  const behind = VERDICT_BEHIND.exec(rawText(asked));
  const answer = answerOf(raw);
  const key = VERDICT.exec(keyText(raw.key));
  const below = plainBlocks(answer.slice(0, 1)).replace(/^[-\d.]+\s/, '');
  const verdict = key?.[1] ?? behind?.[1] ?? behind?.[2] ?? VERDICT.exec(below)?.[1];
  if (verdict === undefined) return null;
  const stem = behind === null ? asked : slice(asked, 0, behind.index);
  return {
    type: 'trueFalse',
    line: raw.line,
    stem: withoutGaps(unbold(stem)),
    marks,
    isTrue: /^t/i.test(verdict),
    why: reasonsFrom(answer),
  };
}

/** An answer without the verdict it begins with. */
function reasonsFrom([first, ...more]: readonly Block[]): Block[] {
  if (first === undefined) return [];
  if (first.type === 'paragraph') {
    const rest = withoutMatch(first.text, VERDICT);
    return plain(rest) === '' ? more : [paragraph(rest), ...more];
  }
  const [item, ...items] = first.type === 'list' ? first.items : [];
  if (first.type !== 'list' || item === undefined) return [first, ...more];
  const rest = withoutMatch(item.text, VERDICT);
  const head = plain(rest) === '' && item.more.length === 0 ? [] : [{ ...item, text: rest }];
  const list = [...head, ...items];
  return list.length === 0 ? more : [{ ...first, items: list }, ...more];
}

/** A sentence with gaps, and as many words for them. */
function clozeFrom(raw: RawQuestion, marks: number | null): QuestionDraft | null {
  const gaps = rawText(raw.stem).match(GAP)?.length ?? 0;
  const answer = answerOf(raw);
  const [only] = answer;
  if (gaps === 0 || answer.length !== 1 || only === undefined) return null;
  const text = onlyText(only);
  if (text === null) return null;
  const words = gaps === 1 ? [text] : wordsIn(text);
  if (words.length !== gaps || words.some((word) => /[.?!]\s/.test(plain(word)))) return null;
  const stem = replaced(unbold(raw.stem), GAP, (_, index) =>
    (words[index] ?? []).map((run) => ({ ...run, bold: true as const })),
  );
  return { type: 'cloze', line: raw.line, stem, marks };
}

function onlyText(block: Block): Rich | null {
  if (block.type === 'paragraph') return withoutStop(block.text);
  const [item, ...more] = block.type === 'list' ? block.items : [];
  if (item === undefined || more.length > 0 || item.more.length > 0) return null;
  return withoutStop(item.text);
}

function withoutStop(text: Rich): Rich {
  return slice(text, 0, rawText(text).replace(/[.;]\s*$/, '').length);
}

function wordsIn(text: Rich): Rich[] {
  const raw = rawText(text);
  const parts = raw.split(/\s*(?:;|,|\/|\band\b)\s*/).filter(Boolean);
  let from = 0;
  return parts.map((part) => {
    const at = raw.indexOf(part, from);
    from = at + part.length;
    return slice(text, at, from);
  });
}

function reviewFrom(raw: RawQuestion, marks: number | null, draft: Draft): ReviewDraft {
  const answer = answerOf(raw);
  if (answer.length === 0) {
    draft.notes.push({
      line: raw.line,
      text: 'no answer was found, so it became an open question',
    });
  }
  return {
    type: 'review',
    line: raw.line,
    stem: withoutGaps(unbold(raw.stem)),
    marks,
    shown: [],
    answer,
    points: [],
  };
}

function answerOf({ key, below, why }: RawQuestion): Block[] {
  const first = key === null || key.text.length === 0 ? [] : [paragraph(key.text)];
  return [
    ...alone(blocksFrom(below)),
    ...first,
    ...blocksFrom(key?.more ?? []),
    ...why.map(paragraph),
  ];
}

/** A list of one is that one. */
function alone(blocks: Block[]): Block[] {
  const [list, ...more] = blocks;
  if (list?.type !== 'list' || list.items.length !== 1 || more.length > 0) return blocks;
  return list.items.flatMap(({ text, more: below }) => [paragraph(text), ...below]);
}

/** A gap of which no word is known is shown as dots. */
function withoutGaps(stem: Rich): Rich {
  return replaced(stem, GAP, () => [{ text: '…' }]);
}

function withoutMatch(text: Rich, pattern: RegExp): Rich {
  const raw = rawText(text);
  const found = pattern.exec(raw);
  if (found === null || found[0] === '') return text;
  return found.index === 0 ? slice(text, found[0].length) : slice(text, 0, found.index);
}

function fold(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
