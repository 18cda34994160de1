/** So many answer lines stand together at least, on either side of a page's end. */
export const LINES_TOGETHER = 3;

/**
 * Answer lines in stretches that no page divides, the first of which stays with its question: 8 lines are 3, 1, 1
 * and 3. Fewer than twice three stay together.
 */
export function stretchesOf(lines: number): number[] {
  if (lines < 2 * LINES_TOGETHER) return [lines];
  const single = Array.from({ length: lines - 2 * LINES_TOGETHER }, () => 1);
  return [LINES_TOGETHER, ...single, LINES_TOGETHER];
}
