import { withCache } from '../../kept/files.ts';
import { filesTold, lookBack, rememberBuild } from '../../kept/last-build.ts';
import type { ExitCode } from '../exit-code.ts';
import type { Options } from '../options.ts';
import { progressLine } from '../progress-line.ts';
import { buildReport, clearingLines, doneLine } from '../report-build.ts';
import { say, shownPath, tell } from '../tell.ts';

export async function run(options: Options): Promise<ExitCode> {
  if (options.shard === null) return await withCache(options, (dir) => buildSite(options, dir));
  const { shard } = await import('./shard.ts');
  return await shard(options, options.shard);
}

/** @param shards A folder of what shards have made. Default: none. */
export async function buildSite(
  options: Options,
  cacheDir: string,
  shards?: string,
): Promise<ExitCode> {
  const started = performance.now();
  const { inputs, texts, last } = lookBack(options, cacheDir);
  if (last !== null) {
    tell(filesTold(last), options);
    say(doneLine(last.report, shownPaths(options), performance.now() - started, true), options);
    return 0;
  }
  // What reads, parses and renders is loaded where there is something to do.
  const { build } = await import('../../build.ts');
  const progress = progressLine(process.stderr, options.quiet);
  const effects = {
    onProgress: progress.show,
    cacheDir,
    texts,
    ...(shards !== undefined && { shards }),
  };
  const { published, files, ...built } = await build(options, effects);
  progress.clear();
  tell(files, options);
  if (published === null) {
    process.stderr.write('Nothing was published.\n');
    return 1;
  }
  process.stderr.write(clearingLines(published));
  const report = buildReport(built.site, built.draftsLeft, published);
  if (inputs !== null) rememberBuild({ inputs, files, report }, options, cacheDir);
  say(doneLine(report, shownPaths(options), performance.now() - started, false), options);
  return 0;
}

function shownPaths({ out, teacherOut }: Options) {
  return { out: shownPath(out), teacherOut: shownPath(teacherOut) };
}
