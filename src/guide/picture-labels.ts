/**
 * Pictures to label: a picture in the stem of a written question, and as its whole answer a numbered list of short
 * names, one for each number that is drawn in the picture.
 */
import type { List } from 'mdast';
import type { Block } from './prose.ts';
import type { Review } from './questions.ts';
import { plainText, wordCount } from './text.ts';
import { firstOf } from './walk.ts';

/** A name, no sentence: steps and reasons in a numbered list are an answer in prose. */
const MOST_WORDS = 6;
const FEWEST_LABELS = 2;

/** True where an answer is the labels of a picture. */
export function areLabels(stem: readonly Block[], answer: readonly Block[]): boolean {
  const [list, ...more] = answer;
  if (list?.type !== 'list' || list.ordered !== true || more.length > 0) return false;
  if (firstOf(stem, 'image') === null || list.children.length < FEWEST_LABELS) return false;
  return list.children.every(({ children: [line, ...below] }) => {
    const text = line?.type === 'paragraph' && below.length === 0 ? plainText(line) : '';
    return (
      text !== '' && wordCount(text.replaceAll(' / ', ' ')) <= MOST_WORDS && !/[.!?;:]$/.test(text)
    );
  });
}

/** The list of labels; null where a question has none. */
export function labelsOf({ labelled, children: [, answer] }: Review): List | null {
  const [list] = answer.children;
  return labelled && list?.type === 'list' ? list : null;
}

/** The numbers in the picture: the first of them, and how many there are. */
export function labelNumbers(list: List): { first: number; count: number } {
  return { first: list.start ?? 1, count: list.children.length };
}
