import { check } from '../../check.ts';
import { isRefused } from '../../messages/tally.ts';
import type { ExitCode } from '../exit-code.ts';
import type { Options } from '../options.ts';
import { checkedLine, fixedLines } from '../report-build.ts';
import { say, shownPath, tell } from '../tell.ts';

export async function run(options: Options): Promise<ExitCode> {
  if (options.fix) await fix(options);
  const { files, site, draftsLeft } = await check(options);
  tell(files, options);
  if (isRefused(files, options.strict)) return 1;
  say(checkedLine(site, draftsLeft), options);
  return 0;
}

const MOST_ROUNDS = 5;

/** What is put right may uncover more: a heading that is seen has a question under it. */
async function fix(options: Options): Promise<void> {
  const { fixContent } = await import('../../fix-content.ts');
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const fixed = fixContent(options.content, (await check(options)).files);
    if (fixed.length === 0) return;
    say(fixedLines(fixed, shownPath(options.content)), options);
  }
}
