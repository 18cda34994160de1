/**
 * How deep each heading of a run of prose stands in every output, from 0: they step down one at a time,
 * whatever the author's levels were (WCAG 2.2, 1.3.1; PDF/UA-1, 7.4.2).
 *
 * @returns To be asked for the author's levels in the order of the text.
 */
export function headingRanks(): (depth: number) => number {
  const open: number[] = [];
  return (depth) => {
    while (open.length > 0 && (open.at(-1) ?? 0) >= depth) open.pop();
    open.push(depth);
    return open.length - 1;
  };
}
