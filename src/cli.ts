/** The rim: words of the command line in, messages and an exit code out. The only `process.exit`. */
import { readFileSync } from 'node:fs';
import { relative, sep } from 'node:path';
import type { VFile } from 'vfile';
import { build } from './build.ts';
import { HELP } from './help.ts';
import { inspect, isRefused } from './inspect.ts';
import { formatMessages, jsonMessages } from './messages/format.ts';
import { type Options, readOptions, UsageError } from './options.ts';
import { doneLine } from './report-build.ts';

/** 0: done. 1: the content has errors, or the disk failed; nothing is published. 2: the command line was wrong. */
type ExitCode = 0 | 1 | 2;

async function main(argv: string[]): Promise<ExitCode> {
  const request = readOptions(argv, process.cwd());
  if (request.type === 'help') {
    process.stdout.write(HELP);
    return 0;
  }
  if (request.type === 'version') {
    process.stdout.write(`${version()}\n`);
    return 0;
  }
  return run(request.options);
}

async function run(options: Options): Promise<ExitCode> {
  switch (options.command) {
    case 'check': {
      const { files } = await inspect(options.content, options.drafts);
      tell(files, options);
      return isRefused(files, options.strict) ? 1 : 0;
    }
    case 'build': {
      const started = performance.now();
      const built = await build(options);
      tell(built.files, options);
      if (built.published === null) {
        process.stderr.write('Nothing was published.\n');
        return 1;
      }
      if (!options.quiet && !options.json) {
        process.stdout.write(
          doneLine(
            built.site,
            built.published,
            shownPath(options.out),
            performance.now() - started,
          ),
        );
      }
      return 0;
    }
    case 'print':
      throw new UsageError(
        'Unexpected command `print`, expected `build` or `check`: this version prints no PDFs yet',
      );
  }
}

function tell(files: readonly VFile[], { content, json }: Options): void {
  const shown = { prefix: `${shownPath(content)}/` };
  if (json) process.stdout.write(jsonMessages(files, shown));
  else process.stderr.write(formatMessages(files, shown));
}

/** A path as the person at this terminal would write it. */
function shownPath(path: string): string {
  const near = relative(process.cwd(), path).split(sep).join('/');
  return near === '' ? '.' : near.startsWith('../../') ? path : near;
}

function version(): string {
  const file = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
  return String((JSON.parse(file) as { version: unknown }).version);
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  const usage = error instanceof UsageError;
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(`${message}\n${usage ? 'Try `foolscap --help`.\n' : ''}`);
  process.exitCode = usage ? 2 : 1;
}
