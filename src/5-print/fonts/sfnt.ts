/**
 * What we must know of a font file: its family, the characters it has and the scripts it can shape.
 * Format: OpenType 1.9, tables `cmap` (formats 4 and 12), `name` and the script list of `GSUB`.
 */
export interface FontFace {
  /** As Typst names it: without style words at the end. */
  family: string;
  /** Code points with a glyph. */
  covered: Set<number>;
  /** Tags of the scripts that it has rules for, such as `arab`; null where its rules are of another kind (`morx`). */
  shaped: Set<string> | null;
}

/** @returns null for bytes that are no TrueType or OpenType font. */
export function fontFace(bytes: Uint8Array): FontFace | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const tables = fontTables(view);
    const cmap = tables.get('cmap');
    const name = tables.get('name');
    if (cmap === undefined || name === undefined) return null;
    const family = familyName(view, name);
    if (family === null) return null;
    const shaped = tables.has('morx') ? null : shapedScripts(view, tables.get('GSUB'));
    return { family: typstFamily(family), covered: coverage(view, cmap), shaped };
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

const TRUETYPE = 0x00010000;
const OPENTYPE = 0x4f54544f;

/** Where its tables start, by their tags. */
export function fontTables(view: DataView): Map<string, number> {
  const tag = view.getUint32(0);
  const tables = new Map<string, number>();
  if (tag !== TRUETYPE && tag !== OPENTYPE) return tables;
  for (let index = 0; index < view.getUint16(4); index++) {
    const record = 12 + index * 16;
    tables.set(tagAt(view, record), view.getUint32(record + 8));
  }
  return tables;
}

function tagAt(view: DataView, at: number): string {
  return String.fromCharCode(...[0, 1, 2, 3].map((byte) => view.getUint8(at + byte)));
}

function shapedScripts(view: DataView, gsub: number | undefined): Set<string> {
  if (gsub === undefined) return new Set();
  const list = gsub + view.getUint16(gsub + 4);
  const count = view.getUint16(list);
  return new Set(Array.from({ length: count }, (_, index) => tagAt(view, list + 2 + index * 6)));
}

function coverage(view: DataView, cmap: number): Set<number> {
  const covered = new Set<number>();
  for (let index = 0; index < view.getUint16(cmap + 2); index++) {
    const at = cmap + view.getUint32(cmap + 4 + index * 8 + 4);
    const format = view.getUint16(at);
    if (format === 4) addFormat4(view, at, covered);
    if (format === 12) addFormat12(view, at, covered);
  }
  return covered;
}

function addFormat4(view: DataView, at: number, covered: Set<number>): void {
  const twice = view.getUint16(at + 6);
  for (let segment = 0; segment < twice; segment += 2) {
    const end = view.getUint16(at + 14 + segment);
    const start = view.getUint16(at + 16 + twice + segment);
    const delta = view.getUint16(at + 16 + 2 * twice + segment);
    const offsetAt = at + 16 + 3 * twice + segment;
    const offset = view.getUint16(offsetAt);
    for (let code = start; code <= end && code < 0xffff; code++) {
      const found = offset === 0 ? code : view.getUint16(offsetAt + offset + 2 * (code - start));
      if (found !== 0 && ((found + delta) & 0xffff) !== 0) covered.add(code);
    }
  }
}

function addFormat12(view: DataView, at: number, covered: Set<number>): void {
  for (let group = 0; group < view.getUint32(at + 12); group++) {
    const record = at + 16 + group * 12;
    const start = view.getUint32(record);
    const end = Math.min(view.getUint32(record + 4), 0x10ffff);
    const first = view.getUint32(record + 8);
    for (let code = start; code <= end; code++) {
      if (first + code - start !== 0) covered.add(code);
    }
  }
}

/** Name 1 of the Windows platform, in UTF-16; English first as fonts keep it. */
function familyName(view: DataView, name: number): string | null {
  const strings = name + view.getUint16(name + 4);
  for (let index = 0; index < view.getUint16(name + 2); index++) {
    const record = name + 6 + index * 12;
    if (view.getUint16(record) !== 3 || view.getUint16(record + 6) !== 1) continue;
    const length = view.getUint16(record + 8);
    const from = strings + view.getUint16(record + 10);
    const units = Array.from({ length: length / 2 }, (_, at) => view.getUint16(from + at * 2));
    return String.fromCharCode(...units);
  }
  return null;
}

const STYLE =
  /[ _-](?:(?:extra|ext|ex|x|semi|sem|sm|demi|dem|ultra)[ _-]?)?(?:normal|italic|oblique|slanted|thin|th|hairline|light|lt|regular|medium|med|md|bold|bd|demi|extb|black|blk|bk|heavy|narrow|condensed|cond|cn|cd|compressed|expanded|exp)$/i;

function typstFamily(name: string): string {
  const shorter = name.replace(STYLE, '');
  return shorter === name ? name : typstFamily(shorter);
}
