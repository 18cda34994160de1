import type { ChoiceDraft, Draft, Option, QuestionDraft, ReviewDraft, Rich } from '../draft.ts';
import { addLeftover } from '../leftovers.ts';
import { isAllBold, paragraph, plain, plainBlocks, rawText, slice, unbold } from '../rich.ts';
import { keyText } from './answers.ts';
import { blocksFrom } from './blocks.ts';
import { withoutGaps } from './gaps.ts';
import type { RawOption, RawQuestion } from './raw-question.ts';
import { answerOf } from './review.ts';

export function choiceFrom(raw: RawQuestion, marks: number | null, draft: Draft): QuestionDraft {
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

function fold(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
