import { dirname } from 'node:path';
import { importFiles } from '../../import/import-files.ts';
import type { ExitCode } from '../exit-code.ts';
import type { Options } from '../options.ts';
import { importReport, isComplete } from '../report-import.ts';
import { say, shownPath } from '../tell.ts';

export async function run(options: Options): Promise<ExitCode> {
  const { inputs, out, content } = options;
  const imported = await importFiles(inputs, out, dirname(out) === content ? content : out);
  say(importReport(imported, out, shownPath), options);
  return isComplete(imported) ? 0 : 1;
}
