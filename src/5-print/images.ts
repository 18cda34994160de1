import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { svgForPaper, svgText } from './svg-for-paper.ts';

/** A picture ready to be set, or null where the file can't be read. */
export interface PaperImage {
  /** Named by its content: what is kept under one name never changes. */
  name: string;
  bytes: Uint8Array;
  /** Words in an SVG, which need glyphs as any others. */
  text: string;
}

export type ReadImage = (path: string) => PaperImage | null;

/** Reads every picture once. @param families Font families for the text in SVG files. */
export function imageReader(contentDir: string, families: readonly string[]): ReadImage {
  const known = new Map<string, PaperImage | null>();
  return (path) => {
    const before = known.get(path);
    if (before !== undefined) return before;
    const image = readImage(join(contentDir, path), families);
    known.set(path, image);
    return image;
  };
}

function readImage(file: string, families: readonly string[]): PaperImage | null {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch {
    return null;
  }
  const ending = extname(file).toLowerCase();
  if (ending === '.svg') bytes = svgForPaper(bytes, families);
  const name = createHash('sha256').update(bytes).digest('hex').slice(0, 32) + ending;
  return { name, bytes, text: ending === '.svg' ? svgText(bytes) : '' };
}
