import { cacheFolder, clearCache } from '../../kept/files.ts';
import type { ExitCode } from '../exit-code.ts';
import type { Options } from '../options.ts';
import { say } from '../tell.ts';

export async function run(options: Options): Promise<ExitCode> {
  const removed = clearCache(cacheFolder());
  const files = removed === 1 ? 'file' : 'files';
  say(`Removed ${removed} ${files} kept from earlier builds.\n`, options);
  return 0;
}
