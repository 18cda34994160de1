import { withShards } from '../../shards.ts';
import type { ExitCode } from '../exit-code.ts';
import type { Options } from '../options.ts';
import { buildSite } from './build.ts';

export async function run(options: Options): Promise<ExitCode> {
  // Shards together are the cache of this build: nothing of it is remembered for a later one.
  return await withShards(options.inputs, (shards) => buildSite(options, shards, shards));
}
