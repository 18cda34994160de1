import { printFile, type WrittenPdf } from '../../print-file.ts';
import type { ExitCode } from '../exit-code.ts';
import { openFile } from '../open-file.ts';
import type { Options } from '../options.ts';
import { printedLines } from '../report-build.ts';
import { say, shownPath, tell } from '../tell.ts';

export async function run(options: Options): Promise<ExitCode> {
  const started = performance.now();
  const { files, written } = await printFile(options);
  tell(files, options);
  if (written === null) {
    process.stderr.write('Nothing was printed.\n');
    return 1;
  }
  const time = ((performance.now() - started) / 1000).toFixed(1);
  say(`${printedLines(written.map(shownPdf))}Printed in ${time} s.\n`, options);
  const worksheet = written.find(({ kind }) => kind === 'worksheet');
  if (options.print.open && worksheet !== undefined) await show(worksheet.path);
  return 0;
}

const shownPdf = (pdf: WrittenPdf) => ({ ...pdf, path: shownPath(pdf.path) });

async function show(path: string): Promise<void> {
  if (await openFile(path)) return;
  process.stderr.write(
    `No program was found that shows a PDF: open ${shownPath(path)} yourself.\n`,
  );
}
