import type { Answer } from './column.ts';

/**
 * So many lines shared out among answers, as evenly as their least and most allow: so that `unevenness` is the least.
 *
 * @param total Between the sums of their least and most.
 * @returns Lines in the order of the answers.
 */
export function spread(answers: readonly Answer[], total: number): number[] {
  const lines = answers.map(({ lines, least, most }) => Math.min(most, Math.max(least, lines)));
  let sum = lines.reduce((all, one) => all + one, 0);
  while (sum !== total) {
    const by = sum < total ? 1 : -1;
    const at = nextToChange(answers, lines, by);
    if (at === null) break;
    lines[at] = (lines[at] ?? 0) + by;
    sum += by;
  }
  return lines;
}

/** How far answers are from their own room: the sum of the squares of their shares. */
export function unevenness(answers: readonly Answer[], lines: readonly number[]): number {
  return answers.reduce((sum, answer, at) => sum + strain(answer, lines[at] ?? 0), 0);
}

const strain = ({ lines }: Answer, given: number) => ((given - lines) / lines) ** 2;

/** The answer in which one line more or less matters least; the first of several. */
function nextToChange(answers: readonly Answer[], lines: readonly number[], by: 1 | -1) {
  let best: number | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const [at, answer] of answers.entries()) {
    const now = lines[at] ?? 0;
    if (now + by < answer.least || now + by > answer.most) continue;
    const change = strain(answer, now + by) - strain(answer, now);
    if (change < least) [best, least] = [at, change];
  }
  return best;
}
