import { buildShard } from '../../shards.ts';
import type { ExitCode } from '../exit-code.ts';
import type { Shard } from '../option-values.ts';
import type { Options } from '../options.ts';
import { say, shownPath, tell } from '../tell.ts';

/** A share of a site, for `merge`. */
export async function shard(options: Options, { index, of }: Shard): Promise<ExitCode> {
  const { files, made } = await buildShard(options, { index, of });
  tell(files, options);
  if (made === null) {
    process.stderr.write('Nothing was made.\n');
    return 1;
  }
  const { guides, pages, pdfs } = made;
  const line = `Shard ${index} of ${of}: ${guides} guides, ${pages} pages and ${pdfs} PDFs in ${shownPath(options.out)}.`;
  say(
    `${line}\nPut the site together with: foolscap merge, and the folders of all shards.\n`,
    options,
  );
  return 0;
}
