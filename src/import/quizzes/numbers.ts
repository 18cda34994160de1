import type { Block, ReviewDraft, Rich } from '../draft.ts';
import { paragraph } from '../rich.ts';

type NumberAnswer = Pick<ReviewDraft, 'answer' | 'points'>;

/**
 * A numerical answer of GIFT: `3`, `3:0.5` (give or take a half), `1..5`, or several with `=` before each.
 *
 * @returns null where it is none.
 */
export function numberFrom(body: string): NumberAnswer | null {
  const parts = body.includes('=') ? body.split('=').slice(1) : [body];
  const said = parts.map((part) => {
    const [number = '', ...feedback] = part
      .trim()
      .replace(/^%-?\d+(?:\.\d+)?%/, '')
      .split('#');
    return { text: numberText(number.trim()), feedback: feedback.join(' ').trim() };
  });
  const [best, ...others] = said;
  if (best === undefined || said.some(({ text }) => text === null)) return null;
  const feedback = said.flatMap(({ feedback: words }): Block[] =>
    words === '' ? [] : [paragraph([{ text: words }])],
  );
  const accept = others.map(({ text }): Rich => [{ text: text ?? '' }]);
  const text: Rich = [{ text: best.text ?? '' }];
  return {
    answer: [paragraph(text), ...feedback],
    points: accept.length === 0 ? [] : [{ text, accept }],
  };
}

function numberText(written: string): string | null {
  const number = '-?\\d+(?:\\.\\d+)?(?:e[+-]?\\d+)?';
  const [, value, range, from, to] =
    new RegExp(`^(?:(${number})(?::(${number}))?|(${number})\\s*\\.\\.\\s*(${number}))$`, 'i').exec(
      written,
    ) ?? [];
  if (from !== undefined && to !== undefined) return `${from} to ${to}`;
  if (value === undefined) return null;
  return range === undefined || Number(range) === 0 ? value : `${value} (± ${range})`;
}
