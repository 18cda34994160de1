import { join } from 'node:path';
import type { VFile } from 'vfile';
import { renderSite } from './4-render/render-site.ts';
import { checkOutput, type Published, publish, recover } from './7-publish/publish.ts';
import type { OutputFile } from './guide/output.ts';
import type { Site } from './guide/site.ts';
import { inspect, isRefused } from './inspect.ts';
import type { Options } from './options.ts';

export interface Built {
  site: Site;
  /** Every file with all its messages. */
  files: VFile[];
  /** null where messages stood against it: nothing was published. */
  published: Published | null;
}

/**
 * Content in, site out, or nothing: read, parse, check, print, render, publish.
 *
 * @throws OutputRefused where the output folder must not be replaced; Error where the disk fails.
 */
export async function build(options: Options): Promise<Built> {
  const guard = { protect: [options.content, options.root, process.cwd()] };
  await recover(options.out);
  await checkOutput(options.out, guard);

  const { site, files, statics } = await inspect(options.content, options.drafts);
  if (isRefused(files, options.strict)) return { site, files, published: null };

  const siteUrl = options.siteUrl || site.settings.url;
  const pages = await renderSite(site, {
    contentDir: options.content,
    base: options.base || basePath(siteUrl),
    siteUrl,
  });
  const published = await publish([...pages, ...copies(statics, options)], options.out, guard);
  return { site, files, published };
}

function copies(statics: string[], { content }: Options): OutputFile[] {
  return statics.map((path) => ({ path, kind: 'copy', from: join(content, 'static', path) }));
}

/** Where a published site lies on its host: the path of its address. */
function basePath(siteUrl: string): string {
  return siteUrl === '' ? '/' : new URL(siteUrl).pathname;
}
