import { fontTables } from './sfnt.ts';

const ZERO = 0x30;

/**
 * A font as it is, but for its zero. Typst sets a text in the first of its families, and what that lacks in the next:
 * a family for zeros alone, before all others, would have every text set twice.
 *
 * @throws Error where the font keeps its digits otherwise than in a stretch of signs that starts with the zero.
 */
export function withoutZero(font: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(font);
  const view = new DataView(bytes.buffer);
  const cmap = fontTables(view).get('cmap') ?? 0;
  const tables = Array.from(
    { length: view.getUint16(cmap + 2) },
    (_, index) => cmap + view.getUint32(cmap + 8 + index * 8),
  );
  // Several platforms may share one.
  for (const at of new Set(tables)) view.setUint16(startOfDigits(view, at), ZERO + 1);
  return bytes;
}

/** Where a table of format 4 has the first sign of that stretch. */
function startOfDigits(view: DataView, at: number): number {
  const twice = view.getUint16(at) === 4 ? view.getUint16(at + 6) : 0;
  const starts = at + 16 + twice;
  for (let segment = 0; segment < twice; segment += 2) {
    const isThere = view.getUint16(starts + segment) === ZERO;
    // Else its glyphs are counted from the first sign on.
    const byDelta = view.getUint16(starts + 2 * twice + segment) === 0;
    if (isThere && byDelta) return starts + segment;
  }
  throw new Error('a font of another make than the one that Foolscap comes with');
}
