import type { Block, Draft, ReviewDraft } from '../draft.ts';
import { paragraph, unbold } from '../rich.ts';
import { blocksFrom } from './blocks.ts';
import { withoutGaps } from './gaps.ts';
import type { RawQuestion } from './raw-question.ts';

export function reviewFrom(raw: RawQuestion, marks: number | null, draft: Draft): ReviewDraft {
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

export function answerOf({ key, below, why }: RawQuestion): Block[] {
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
