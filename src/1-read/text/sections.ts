/** Where a long text is cut, so that each part is parsed, and counted, by itself. */

/** UTF-16 units that a section has at least. */
export const SECTION_LENGTH = 8_000;

/** False where a definition may hold for the whole text, or lines end otherwise than reading leaves them. */
export function mayBeCut(text: string): boolean {
  return !text.includes(']:') && !text.includes('\r');
}

/** Offsets of lines that look like headings at the margin, under a blank line. */
export function* headingsIn(text: string): Generator<number> {
  for (const { 0: found, index } of text.matchAll(/\n[ \t]*\n(?=#{1,6}[ \t])/g))
    yield index + found.length;
}
