/** Parts of questions: what they are called, and how they are found. */
import { letter } from './arrange.ts';
import type { Question, SingleQuestion, Tier } from './questions.ts';

const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];

/** How deep parts go: (a), and (i) in it. */
export const DEEPEST_PART = 2;

/** The letter or numeral of a part, without brackets. @param depth 1 for (a), 2 for (i). @param place From 1. */
export function partSign(depth: number, place: number): string {
  return depth === 1 ? letter(place - 1) : (ROMAN[place - 1] ?? String(place));
}

/** `1` for a whole question, `(b)` or `(i)` for a part: what stands before it where its question is seen above. */
export function ownLabel({ number, part }: Pick<Question, 'number' | 'part'>): string {
  const place = part.at(-1);
  return place === undefined ? String(number) : `(${partSign(part.length, place)})`;
}

/** `1`, `1 (b)`, `1 (b) (i)`: what it is called where it stands alone. */
export function fullLabel({ number, part }: Pick<Question, 'number' | 'part'>): string {
  const parts = part.map((place, index) => `(${partSign(index + 1, place)})`);
  return [String(number), ...parts].join(' ');
}

/** A question and all parts below it, in reading order. */
export function withParts(question: Question): Question[] {
  if (question.type !== 'structured') return [question];
  const [, ...parts] = question.children;
  return [question, ...parts.flatMap(withParts)];
}

/** False where only the parts have answers. */
export function isSingle(question: Question): question is SingleQuestion {
  return question.type !== 'structured';
}

/** The marks that are said at it. Those of a part with parts are not: they are in the sum at the question. */
export function marksShown({
  type,
  part,
  marks,
}: Pick<Question, 'type' | 'part' | 'marks'>): number | null {
  return type === 'structured' && part.length > 0 ? null : marks;
}

/** Who a question is for, where that is not everyone; its parts are for the same. */
export function tierShown({ part, tier }: Pick<Question, 'part' | 'tier'>): Tier | null {
  return part.length > 0 || tier === 'core' ? null : tier;
}
