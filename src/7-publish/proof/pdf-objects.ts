import { inflateSync } from 'node:zlib';

/** One indirect object: what stands outside its stream, and its stream. Both Latin-1, a byte a character. */
export interface PdfObject {
  dictionary: string;
  /** Decodes it: most streams are fonts and pictures, which nobody reads. null where there is none. */
  stream: (() => string) | null;
}

/**
 * The indirect objects of a PDF as Typst writes them: no object streams, streams plain or Flate
 * (ISO 32000-1, 7.3.10 and 7.4.4).
 */
export function pdfObjects(bytes: Uint8Array): Map<number, PdfObject> {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const objects = new Map<number, PdfObject>();
  const start = /(\d+) 0 obj\s/g;
  for (let found = start.exec(text); found !== null; found = start.exec(text)) {
    const from = found.index + found[0].length;
    const number = Number(found[1]);
    const end = text.indexOf('endobj', from);
    if (end < 0) break;
    const outside = text.slice(from, end);
    const at = outside.indexOf('stream\n');
    if (at < 0) {
      objects.set(number, { dictionary: outside, stream: null });
      start.lastIndex = end;
      continue;
    }
    const stream = from + at;
    const dictionary = text.slice(from, stream);
    const length = Number(/\/Length (\d+)/.exec(dictionary)?.[1] ?? 0);
    const body = stream + 'stream\n'.length;
    objects.set(number, {
      dictionary,
      stream: () => decoded(dictionary, text.slice(body, body + length)),
    });
    start.lastIndex = body + length;
  }
  return objects;
}

function decoded(dictionary: string, body: string): string {
  if (!dictionary.includes('/FlateDecode')) return body;
  try {
    return inflateSync(Buffer.from(body, 'latin1')).toString('latin1');
  } catch {
    return '';
  }
}
