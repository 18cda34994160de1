import { serveEditor } from '../../lsp/serve-editor.ts';
import type { ExitCode } from '../exit-code.ts';
import type { Options } from '../options.ts';

export async function run(options: Options): Promise<ExitCode> {
  if (process.stdin.isTTY) {
    process.stderr.write(
      'This waits for an editor to start it and to ask: see docs/editor.md. Ctrl+C ends it.\n',
    );
  }
  await serveEditor(options.content, { input: process.stdin, output: process.stdout });
  return 0;
}
