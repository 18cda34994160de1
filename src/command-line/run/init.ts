import { askFor, DEFAULTS } from '../../start/ask.ts';
import { init } from '../../start/init.ts';
import type { ExitCode } from '../exit-code.ts';
import type { Options } from '../options.ts';
import { startedLines } from '../report-start.ts';
import { say, shownPath } from '../tell.ts';

export async function run(options: Options): Promise<ExitCode> {
  const { stdin: input, stdout: output } = process;
  const isAsked = !options.yes && !options.quiet && input.isTTY && output.isTTY;
  const starter = isAsked ? await askFor({ input, output }) : DEFAULTS;
  say(startedLines(init(options.root, starter), shownPath(options.root)), options);
  return 0;
}
