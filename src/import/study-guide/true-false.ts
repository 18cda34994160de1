import type { Block, QuestionDraft, Rich } from '../draft.ts';
import { paragraph, plain, plainBlocks, rawText, slice, unbold } from '../rich.ts';
import { keyText } from './answers.ts';
import { withoutGaps } from './gaps.ts';
import type { RawQuestion } from './raw-question.ts';
import { answerOf } from './review.ts';

export const TRUE_FALSE =
  /^(?:(?:state whether )?true or false\s*[?:–—-]+|\(?\s*t\s*\/\s*f\s*\)?\s*[:.]?)\s*|\s*[([]?\s*(?:true\s*(?:\/|or)\s*false|t\s*\/\s*f)\s*\??\s*[)\]]?\s*[_.]*\s*$/i;
/** A line to write the verdict on. */
const BLANK = /^\s*_{2,}\s*|\s*(?:_{2,}|\.{4,}|…+)\s*$/;
const VERDICT = /^(t|f|true|false)(?![\p{L}\p{N}])[\s.,:;–—-]*/iu;
const VERDICT_BEHIND =
  /\s*(?:[([–—-]\s*)(true|false|t|f)\s*[)\]]?\s*$|(?<=[.!])\s+(true|false)\.?$/i;

export function trueFalseFrom(raw: RawQuestion, marks: number | null): QuestionDraft | null {
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

function withoutMatch(text: Rich, pattern: RegExp): Rich {
  const raw = rawText(text);
  const found = pattern.exec(raw);
  if (found === null || found[0] === '') return text;
  return found.index === 0 ? slice(text, found[0].length) : slice(text, 0, found.index);
}
