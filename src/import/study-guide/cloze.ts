import type { Block, QuestionDraft, Rich } from '../draft.ts';
import { plain, rawText, replaced, slice, unbold } from '../rich.ts';
import { GAP } from './gaps.ts';
import type { RawQuestion } from './raw-question.ts';
import { answerOf } from './review.ts';

/** A sentence with gaps, and as many words for them. */
export function clozeFrom(raw: RawQuestion, marks: number | null): QuestionDraft | null {
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
