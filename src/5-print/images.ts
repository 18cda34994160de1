import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { drawingForPaper } from './svg-for-paper.ts';

/** A picture ready to be set, or null where the file can't be read. */
export interface PaperImage {
  /** Named by its content: what is kept under one name never changes. */
  name: string;
  bytes: Uint8Array;
  /** Of a drawing, what is set; null for pictures of dots, whose file is read again where it is set. */
  drawing: string | null;
  /** Words in a drawing, which need glyphs as any others. */
  text: string;
}

/** @param drawing Of an SVG file what was checked; the file itself is not read again. */
export type ReadImage = (path: string, drawing: string | null) => PaperImage | null;

/** Reads every picture once. @param familyOf The font family for a cluster of text in drawings. */
export function imageReader(
  contentDir: string,
  familyOf: (cluster: string) => string | null,
): ReadImage {
  const read = dotsReader(contentDir);
  const known = new Map<string, PaperImage | null>();
  return (path, drawing) => {
    if (extname(path).toLowerCase() !== '.svg') return read(path);
    const before = known.get(path);
    if (before !== undefined) return before;
    const image = drawing === null ? null : readDrawing(drawing, familyOf);
    known.set(path, image);
    return image;
  };
}

/**
 * The same for pictures of dots alone. No drawing: one is set as it was checked, never as it lies there.
 *
 * @returns Reads a picture again where it is asked for under another name: its file has changed.
 */
export function dotsReader(contentDir: string): (path: string, name?: string) => PaperImage | null {
  const known = new Map<string, PaperImage | null>();
  return (path, name) => {
    const before = known.get(path);
    if (before !== undefined && (name === undefined || before?.name === name)) return before;
    const isDrawing = extname(path).toLowerCase() === '.svg';
    const image = isDrawing ? null : readImage(join(contentDir, path));
    known.set(path, image);
    return image;
  };
}

function readDrawing(checked: string, familyOf: (cluster: string) => string | null): PaperImage {
  const { svg, text } = drawingForPaper(checked, familyOf);
  const bytes = new TextEncoder().encode(svg);
  return { name: nameOf(bytes, '.svg'), bytes, drawing: svg, text };
}

function readImage(file: string): PaperImage | null {
  try {
    const bytes = readFileSync(file);
    return { name: nameOf(bytes, extname(file).toLowerCase()), bytes, drawing: null, text: '' };
  } catch {
    return null;
  }
}

function nameOf(bytes: Uint8Array, ending: string): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 32) + ending;
}
