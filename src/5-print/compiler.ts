import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type {
  NodeCompiler as Compiler,
  NodeTypstDocument as TypstDocument,
} from '@myriaddreamin/typst-ts-node-compiler';
import type { DocumentData } from './data/data.ts';
import { FONT_FILES, STROKED_ZERO_FILES } from './fonts/families.ts';
import { withoutZero } from './fonts/without-zero.ts';
import type { Layout } from './plan/marks.ts';
import { setPlanned } from './plan/set-planned.ts';

export interface SetPages {
  pdf: Uint8Array;
  pages: number;
}

export interface SetPdf {
  /**
   * @param json A `DocumentData`.
   * @param spoken What is said of each formula in it, by its key, as JSON.
   * @param images Pictures by the names in its `files`.
   * @throws TypesettingFailed
   */
  document: (json: string, spoken: string, images: ReadonlyMap<string, Uint8Array>) => SetPages;
  /** Whether a picture can be read. */
  canShow: (name: string, bytes: Uint8Array) => boolean;
}

/** Typst refused a document; its own words, for what no message of ours foresees. */
export class TypesettingFailed extends Error {}

const WORKSPACE = fileURLToPath(new URL('./typst/', import.meta.url));
/** Of the file, in seconds; our documents name no date, so none is seen. */
const NO_TIME = 0;
/**
 * After so many documents, results that were not used since the last time are dropped from the compiler's memory. Only
 * sheets of the same guide, which follow each other, share any; with more of them each takes longer, for new memory.
 */
const DOCUMENTS_KEPT = 4;

/**
 * A compiler with the shipped fonts and a site's own. Making one takes about 70 ms, so it is kept
 * for many documents. Standard: PDF 1.7 in Typst's `ua-1` mode.
 *
 * @param fontFiles Absolute paths of the site's own fonts.
 */
export function typstCompiler(fontFiles: readonly string[]): SetPdf {
  const compiler = compilerWith(fontFiles);
  let documents = 0;
  const show = (name: string, bytes: Uint8Array) =>
    compiler.mapShadow(join(WORKSPACE, 'images', name), Buffer.from(bytes));
  const compiledOf = (json: string): TypstDocument => {
    // A file and not an input: other inputs make Typst forget all it has set before.
    compiler.mapShadow(join(WORKSPACE, 'data.json'), Buffer.from(json));
    return documentOf(compiler, 'main.typ');
  };
  const layoutOf = (document: TypstDocument): Layout => {
    const [layout] = compiler.query(document, { selector: '<layout>', field: 'value' });
    return layout;
  };
  return {
    document: (json, spoken, images) => {
      compiler.resetShadow();
      for (const [name, bytes] of images) show(name, bytes);
      compiler.mapShadow(join(WORKSPACE, 'spoken.json'), Buffer.from(spoken));
      const asked: DocumentData = JSON.parse(json);
      const document = setPlanned(asked, (data) => {
        const document = compiledOf(data === asked ? json : JSON.stringify(data));
        return { document, layout: () => layoutOf(document) };
      });
      try {
        const options = { pdfStandard: 'ua-1', creationTimestamp: NO_TIME };
        return { pdf: compiler.pdf(document, options), pages: document.numOfPages };
      } catch (error) {
        throw new TypesettingFailed(refusal(error));
      } finally {
        documents += 1;
        if (documents % DOCUMENTS_KEPT === 0) compiler.evictCache(1);
      }
    },
    canShow: (name, bytes) => {
      show(name, bytes);
      const mainFileContent = `#image("/images/${name}")`;
      return compiler.compile({ mainFileContent }).result !== null;
    },
  };
}

/** The same for pictures of pages: data as JSON (`PictureData`) becomes an SVG. */
export function drawingCompiler(fontFiles: readonly string[]): (json: string) => string {
  const compiler = compilerWith(fontFiles);
  let drawings = 0;
  return (json) => {
    compiler.mapShadow(join(WORKSPACE, 'link-picture.json'), Buffer.from(json));
    const svg = compiler.plainSvg(documentOf(compiler, 'link-picture.typ'));
    drawings += 1;
    if (drawings % DOCUMENTS_KEPT === 0) compiler.evictCache(1);
    return svg;
  };
}

function compilerWith(fontFiles: readonly string[]): Compiler {
  const require = createRequire(import.meta.url);
  const {
    NodeCompiler,
  }: { NodeCompiler: typeof Compiler } = require('@myriaddreamin/typst-ts-node-compiler');
  const fontBlobs = [...FONT_FILES, ...fontFiles].map(fontOf);
  return NodeCompiler.create({ workspace: WORKSPACE, fontArgs: [{ fontBlobs }] });
}

function fontOf(file: string): Buffer {
  const font = readFileSync(file);
  return STROKED_ZERO_FILES.has(file) ? Buffer.from(withoutZero(font)) : font;
}

function documentOf(compiler: Compiler, file: string): TypstDocument {
  const compiled = compiler.compile({ mainFilePath: join(WORKSPACE, file) });
  const document = compiled.result;
  if (document === null) throw new TypesettingFailed(reasonFrom(compiled.takeDiagnostics()));
  return document;
}

/** What the PDF writer says, which it keeps in the error's `code`. */
function refusal(error: unknown): string {
  const told = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  const messages = [...told.matchAll(/message: "((?:[^"\\]|\\.)*)"/g)].map(([, one = '']) =>
    one.replace(/\\(.)/g, '$1'),
  );
  return messages.join('; ') || told;
}

function reasonFrom(diagnostics: { shortDiagnostics: unknown[] } | null): string {
  const messages = (diagnostics?.shortDiagnostics ?? []).map((one) =>
    typeof one === 'object' && one !== null && 'message' in one ? String(one.message) : String(one),
  );
  return messages.join('; ') || 'the pages could not be set';
}
