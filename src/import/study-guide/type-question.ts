import type { Draft, QuestionDraft } from '../draft.ts';
import type { Line } from '../line.ts';
import { rawText } from '../rich.ts';
import { takeMarks } from './attributes.ts';
import { choiceFrom } from './choice.ts';
import { clozeFrom } from './cloze.ts';
import { areParts, partsOf } from './parts.ts';
import type { RawQuestion } from './raw-question.ts';
import { reviewFrom } from './review.ts';
import { TRUE_FALSE, trueFalseFrom } from './true-false.ts';

/** What a question is, once its answer is known. */
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
