/** The rim: words of the command line in, messages and an exit code out. The only one to end the process. */
import { wordsOf } from './7-publish/file-errors.ts';
import type { ExitCode } from './command-line/exit-code.ts';
import { type Command, type Options, readOptions } from './command-line/options.ts';
import { UsageError } from './command-line/usage-error.ts';

type Run = (options: Options) => Promise<ExitCode>;

/** Each command loads what it needs and no more: `print` is done before Eleventy would have started. */
const COMMANDS: Record<Command, () => Promise<{ run: Run }>> = {
  build: () => import('./command-line/run/build.ts'),
  check: () => import('./command-line/run/check.ts'),
  print: () => import('./command-line/run/print.ts'),
  merge: () => import('./command-line/run/merge.ts'),
  import: () => import('./command-line/run/import.ts'),
  init: () => import('./command-line/run/init.ts'),
  new: () => import('./command-line/run/new.ts'),
  dev: () => import('./command-line/run/dev.ts'),
  lsp: () => import('./command-line/run/lsp.ts'),
  clean: () => import('./command-line/run/clean.ts'),
};

async function main(argv: string[]): Promise<ExitCode> {
  const request = readOptions(argv, process.cwd());
  switch (request.type) {
    case 'help': {
      const { helpOn } = await import('./command-line/help-on.ts');
      process.stdout.write(helpOn(request.topic));
      return 0;
    }
    case 'version': {
      const { programVersion } = await import('./program-version.ts');
      process.stdout.write(`${programVersion()}\n`);
      return 0;
    }
    case 'run': {
      const { run } = await COMMANDS[request.options.command]();
      return await run(request.options);
    }
  }
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  const usage = error instanceof UsageError;
  process.stderr.write(`${wordsOf(error)}\n${usage ? 'Try `foolscap --help`.\n' : ''}`);
  process.exitCode = usage ? 2 : 1;
}
