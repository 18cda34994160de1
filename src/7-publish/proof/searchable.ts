import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { OutputFile } from '../../guide/output.ts';
import { keep, keptText } from '../../kept-files.ts';
import { compact } from './compact.ts';
import { formsOf } from './forms.ts';
import { pdfText } from './pdf-text.ts';

/**
 * What there is to search in a file: compact texts, one for every form in which it can be read; null for a
 * picture, a font, or anything else that is not read.
 */
export type Searchable = (file: OutputFile) => Promise<string[] | null>;

/** Endings of files in which no text is looked for. Whatever else is UTF-8 is text. */
const NO_TEXT =
  /\.(png|jpe?g|gif|webp|avif|ico|bmp|tiff?|woff2?|ttf|otf|mp3|mp4|m4a|webm|ogg|wav)$/i;

/**
 * Reading a PDF takes longer than searching it, and most PDFs are the same as in the last build: what
 * was read is kept by the PDF's own bytes.
 *
 * @param cacheDir null: nothing is kept.
 */
export function searchable(cacheDir: string | null): Searchable {
  const reader = cacheDir === null ? '' : readerHash();
  return async (file) => {
    if (file.kind === 'text') return searchableText(file.text);
    const isPdf = file.path.toLowerCase().endsWith('.pdf');
    if (NO_TEXT.test(file.path)) return null;
    const bytes = file.kind === 'bytes' ? file.bytes : await readFile(file.from);
    if (!isPdf) {
      const text = textOf(bytes);
      return text === null ? null : searchableText(text);
    }
    const read = () => searchableText(pdfText(bytes));
    if (cacheDir === null) return read();
    const name = createHash('sha256').update(reader).update(bytes).digest('hex');
    const place = join(cacheDir, 'read', name.slice(0, 2), `${name}.txt`);
    const kept = keptText(place);
    // A compact text has no line end in it.
    if (kept !== null) return kept.split('\n');
    const made = read();
    keep(place, made.join('\n'));
    return made;
  };
}

/** null where the bytes are no UTF-8. */
function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function searchableText(text: string): string[] {
  return text === '' ? [] : formsOf(text).map(compact);
}

/** Changes when the code that reads a PDF does. */
function readerHash(): string {
  const hash = createHash('sha256');
  for (const name of ['compact', 'forms', 'pdf-objects', 'pdf-text', 'searchable']) {
    hash.update(readFileSync(new URL(`./${name}.ts`, import.meta.url)));
  }
  return hash.digest('hex');
}
