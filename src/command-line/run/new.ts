import { writeGuide } from '../../start/write-guide.ts';
import type { ExitCode } from '../exit-code.ts';
import type { Options } from '../options.ts';
import { newGuideLines } from '../report-start.ts';
import { say, shownPath } from '../tell.ts';
import { UsageError } from '../usage-error.ts';

export async function run(options: Options): Promise<ExitCode> {
  if (options.guide === null) throw new UsageError('Unexpected `new` without a guide');
  const written = await writeGuide(options.content, options.guide);
  say(newGuideLines({ ...written, path: shownPath(written.path) }), options);
  return 0;
}
