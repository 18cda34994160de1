import { wordsOf } from '../../7-publish/file-errors.ts';
import { dev } from '../../dev/dev.ts';
import { withCache } from '../../kept/files.ts';
import type { ExitCode } from '../exit-code.ts';
import type { Options } from '../options.ts';
import { lookedLine, newsOnly } from '../report-dev.ts';
import { say, tell } from '../tell.ts';

export async function run(options: Options): Promise<ExitCode> {
  // From the start on: what is made until then goes as well.
  const ended = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.once(signal, () => resolve());
  });
  const isNews = newsOnly();
  return await withCache(options, async (cacheDir): Promise<ExitCode> => {
    const running = await dev(options, cacheDir, {
      looked: (seen) => {
        if (isNews(seen.files)) tell(seen.files, options);
        say(lookedLine(seen), options);
      },
      failed: (error) => process.stderr.write(`${wordsOf(error)}\n`),
    });
    say(`The site: ${running.address} (Ctrl+C ends it)\n`, options);
    await ended;
    await running.close();
    return 0;
  });
}
