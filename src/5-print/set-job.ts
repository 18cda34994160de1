import { writeCached } from './cache.ts';
import { type SetPdf, TypesettingFailed } from './compiler.ts';
import type { PaperImage } from './images.ts';

/** A document to set. Plain data. */
export interface SetRequest {
  /** Sources of the guides in it. */
  sources: string[];
  /** The document's data as JSON. */
  json: string;
  /** Names of its pictures by their paths in the content folder. */
  images: Record<string, string>;
  /** Those of them that are drawings, by path, as they are set. */
  drawings: Record<string, string>;
  /** What is said of each formula in it, by its key, as JSON. */
  spoken: string;
  /** Where to keep the PDF; null: hand it back. */
  cacheFile: string | null;
}

/** What every worker is set up with. Plain data. */
export interface WorkerSetup {
  contentDir: string;
  /** Absolute paths of the site's own fonts. */
  fontFiles: string[];
}

/** What a worker is asked: to set a document, or whether it can show one picture of it. */
export interface Asked {
  request: SetRequest;
  /** Path of the picture; null for the document. */
  picture: string | null;
}

export type SetResult =
  | { ok: true; pages: number; bytes: number; pdf: Uint8Array | null }
  /** `badImages`: paths of pictures that Typst cannot read. `givenUp`: another sheet of its guide has told why. */
  | { ok: false; reason: string; badImages: string[]; givenUp?: true };

/** A picture as it is set; null where it cannot be read. */
export function bytesOfImage(
  path: string,
  { drawings, images }: SetRequest,
  readImage: (path: string, name?: string) => PaperImage | null,
): Uint8Array | null {
  const drawing = drawings[path];
  if (drawing !== undefined) return new TextEncoder().encode(drawing);
  return readImage(path, images[path])?.bytes ?? null;
}

/** Sets one PDF. Never throws. */
export function setJob(
  request: SetRequest,
  set: SetPdf,
  readImage: (path: string, name?: string) => PaperImage | null,
): SetResult {
  const images = new Map<string, Uint8Array>();
  for (const [path, name] of Object.entries(request.images)) {
    const bytes = bytesOfImage(path, request, readImage);
    if (bytes !== null) images.set(name, bytes);
  }
  try {
    const { pdf, pages } = set.document(request.json, request.spoken, images);
    const isKept = request.cacheFile !== null && writeCached(request.cacheFile, pdf, pages);
    return { ok: true, pages, bytes: pdf.byteLength, pdf: isKept ? null : pdf };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    if (!(error instanceof TypesettingFailed)) return { ok: false, reason, badImages: [] };
    const badImages = Object.entries(request.images).flatMap(([path, name]) => {
      const bytes = images.get(name);
      return bytes === undefined || !set.canShow(name, bytes) ? [path] : [];
    });
    return { ok: false, reason, badImages };
  }
}
