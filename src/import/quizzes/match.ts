import type { QuestionDraft, Rich } from '../draft.ts';
import { plain } from '../rich.ts';

interface Asked {
  line: number;
  marks: number | null;
  stem: Rich;
}

/** What is asked for; empty for an answer that only misleads. */
interface Pair {
  asked: Rich;
  answer: Rich;
}

const COLUMNS: [Rich, Rich] = [[{ text: 'Column A' }], [{ text: 'Column B' }]];

/** @returns null where fewer than two pairs are there to be told apart. */
export function matchFrom(pairs: readonly Pair[], asked: Asked): QuestionDraft | null {
  const whole = pairs.filter((pair) => plain(pair.asked) !== '' && plain(pair.answer) !== '');
  const extra = pairs.filter((pair) => plain(pair.asked) === '' && plain(pair.answer) !== '');
  const isDistinct = new Set(whole.map(({ answer }) => plain(answer))).size === whole.length;
  if (whole.length < 2 || !isDistinct || whole.length + extra.length < pairs.length) return null;
  // Our terms are chosen from, and one may be left over: where an answer misleads, answers are the terms.
  const rows = whole.map((pair): [Rich, Rich | null] =>
    extra.length > 0 ? [pair.answer, pair.asked] : [pair.asked, pair.answer],
  );
  const left = extra.map(({ answer }): [Rich, null] => [answer, null]);
  return { type: 'match', ...asked, columns: COLUMNS, pairs: [...rows, ...left] };
}
