import { inflateSync } from 'node:zlib';

/** One indirect object: what stands outside its stream, and the stream decoded. Both Latin-1, a byte a character. */
export interface PdfObject {
  dictionary: string;
  stream: string | null;
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
    const end = text.indexOf('endobj', from);
    const stream = text.indexOf('stream\n', from);
    const number = Number(found[1]);
    if (end < 0) break;
    if (stream < 0 || stream > end) {
      objects.set(number, { dictionary: text.slice(from, end), stream: null });
      start.lastIndex = end;
      continue;
    }
    const dictionary = text.slice(from, stream);
    const length = Number(/\/Length (\d+)/.exec(dictionary)?.[1] ?? 0);
    const body = stream + 'stream\n'.length;
    objects.set(number, {
      dictionary,
      stream: decoded(dictionary, text.slice(body, body + length)),
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
