import { letter } from '../arrange.ts';
import type { Block, Inline } from '../prose.ts';
import type { Question, Tier } from '../questions.ts';
import { plainText } from '../text.ts';

/** What a pupil may see of every question. */
export interface UnansweredBase {
  id: string;
  number: number;
  /** Which part of its question; empty for a whole one. See `QuestionBase`. */
  part: number[];
  marks: number | null;
  tier: Tier;
  stem: Block[];
}

/** Something with a letter before it: an option, a term, a step. */
export interface Lettered {
  letter: string;
  children: Inline[];
}

export function unansweredBase({
  id,
  number,
  part,
  marks,
  tier,
  children,
}: Question): UnansweredBase {
  return { id, number, part, marks, tier, stem: children[0].children };
}

export function lettered(items: readonly { children: Inline[] }[]): Lettered[] {
  return items.map(({ children }, index) => ({ letter: letter(index), children }));
}

/** Whether a letter of the key leads to the item of a sheet that reads so. */
export function leadsTo(
  items: readonly (Lettered & { blocks?: Block[] })[],
  letter: string | undefined,
  text: string,
): boolean {
  const found = items.find((item) => item.letter === letter);
  if (found === undefined) return false;
  return plainText([...found.children, ...(found.blocks ?? [])]) === text;
}
