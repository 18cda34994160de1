import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { NodeCompiler as Compiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { DocumentData } from './data/data.ts';
import { FONT_FILES } from './fonts/families.ts';
import { readFileSync } from 'node:fs';

/** What is set into one PDF: plain data, and the bytes of its pictures. */
export interface TypstJob {
  data: DocumentData;
  /** Shadow files by name, as `data.files` names them. */
  images: Map<string, Uint8Array>;
}

export interface SetPages {
  pdf: Uint8Array;
  pages: number;
}

/** Typst refused the document. `reason`: its own words, for what no message of ours foresees. */
export class TypesettingFailed extends Error {}

const WORKSPACE = fileURLToPath(new URL('./typst/', import.meta.url));
/** No date is printed and none is kept: the same input gives the same bytes. */
const NO_TIME = 0;
/** Results not used for so many documents are dropped from the compiler's memory. */
const KEPT_RESULTS = 4;

export type SetPdf = (job: TypstJob) => SetPages;

/**
 * A compiler with the shipped fonts and a site's own; making one takes about 70 ms, so it is kept
 * for many documents.
 */
export function typstCompiler(siteFonts: readonly Uint8Array[]): SetPdf {
  const { NodeCompiler } = createRequire(import.meta.url)(
    '@myriaddreamin/typst-ts-node-compiler',
  ) as { NodeCompiler: typeof Compiler };
  const fonts = [...FONT_FILES.map((file) => readFileSync(file)), ...siteFonts.map(Buffer.from)];
  const compiler = NodeCompiler.create({
    workspace: WORKSPACE,
    fontArgs: [{ fontBlobs: fonts }],
  });
  return ({ data, images }) => {
    compiler.resetShadow();
    for (const [name, bytes] of images) {
      compiler.mapShadow(join(WORKSPACE, 'images', name), Buffer.from(bytes));
    }
    const compiled = compiler.compile({
      mainFilePath: join(WORKSPACE, 'main.typ'),
      inputs: { d: JSON.stringify(data) },
    });
    const document = compiled.result;
    if (document === null) {
      throw new TypesettingFailed(told(compiled.takeDiagnostics()?.shortDiagnostics));
    }
    try {
      const pages = document.numOfPages;
      const pdf = compiler.pdf(document, { pdfStandard: 'ua-1', creationTimestamp: NO_TIME });
      return { pdf, pages };
    } catch (error) {
      throw new TypesettingFailed(error instanceof Error ? error.message : String(error));
    } finally {
      compiler.evictCache(KEPT_RESULTS);
    }
  };
}

function told(diagnostics: unknown[] | undefined): string {
  const messages = (diagnostics ?? []).map((one) =>
    typeof one === 'object' && one !== null && 'message' in one ? String(one.message) : String(one),
  );
  return messages.join('; ') || 'the page could not be set';
}
