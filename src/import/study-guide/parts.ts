import type { Draft, QuestionDraft } from '../draft.ts';
import { addLeftover } from '../leftovers.ts';
import type { Line } from '../line.ts';
import { plain, plainBlocks, slice, unbold } from '../rich.ts';
import { keyText } from './answers.ts';
import { takeMarks } from './attributes.ts';
import { blocksFrom } from './blocks.ts';
import type { RawQuestion } from './raw-question.ts';
import { reviewFrom } from './review.ts';

/** "(a) Why …? (2 marks)" asks; an option is chosen. */
export function areParts({ options, part, key }: RawQuestion): boolean {
  if (part === 'multipleChoice' || options.some(({ ticked }) => ticked)) return false;
  if (/^[A-H]\b/.test(keyText(key)) && keyText(key).length < 8) return false;
  const asking = options.filter(
    ({ text, below }) =>
      /\?$/.test(plain(text)) || takeMarks(text).marks !== null || below.length > 0,
  );
  return asking.length > options.length / 2;
}

/** One question with parts; where nothing stands over them, questions of their own. */
export function partsOf(raw: RawQuestion, draft: Draft): QuestionDraft[] {
  const answers = partAnswers(raw);
  const parts = raw.options.map(({ line, letter, text, below }) => {
    const { stem, marks } = takeMarks(text);
    const part = { ...raw, line, stem, options: [], why: [] };
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
  if (plain(raw.stem).trim() === '') return parts;
  return [{ type: 'structured', line: raw.line, stem: unbold(raw.stem), marks: null, parts }];
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
