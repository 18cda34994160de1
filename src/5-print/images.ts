import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { drawingForPaper } from './svg-for-paper.ts';

/** A picture ready to be set, or null where the file can't be read. */
export interface PaperImage {
  /** Named by its content: what is kept under one name never changes. */
  name: string;
  bytes: Uint8Array;
  /** Words in a drawing, which need glyphs as any others. */
  text: string;
}

/** @param drawing Of an SVG file what was checked; the file itself is not read again. */
export type ReadImage = (path: string, drawing: string | null) => PaperImage | null;

/** Reads every picture once. @param families Font families for the text in drawings. */
export function imageReader(contentDir: string, families: readonly string[]): ReadImage {
  const known = new Map<string, PaperImage | null>();
  return (path, drawing) => {
    const before = known.get(path);
    if (before !== undefined) return before;
    const image =
      extname(path).toLowerCase() === '.svg'
        ? drawing === null
          ? null
          : readDrawing(drawing, families)
        : readImage(join(contentDir, path));
    known.set(path, image);
    return image;
  };
}

function readDrawing(drawing: string, families: readonly string[]): PaperImage {
  const { svg, text } = drawingForPaper(drawing, families);
  const bytes = new TextEncoder().encode(svg);
  return { name: nameOf(bytes, '.svg'), bytes, text };
}

function readImage(file: string): PaperImage | null {
  try {
    const bytes = readFileSync(file);
    return { name: nameOf(bytes, extname(file).toLowerCase()), bytes, text: '' };
  } catch {
    return null;
  }
}

function nameOf(bytes: Uint8Array, ending: string): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 32) + ending;
}
