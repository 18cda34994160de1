import { join } from 'node:path';
import { assetAddress } from '../guide/addresses.ts';
import type { OutputFile } from '../guide/output.ts';
import type { Asset, Site } from '../guide/site.ts';
import { dressOf } from './dress.ts';
import { renderedPages } from './eleventy.ts';
import { TEMPLATES } from './locations.ts';
import type { RenderOptions } from './options.ts';
import { pagesOf } from './pages.ts';
import { assetsShown } from './resolve-scope.ts';
import { type SiteContext, siteContext } from './site-context.ts';

export { type Dress, dressOf } from './dress.ts';
export type { RenderOptions } from './options.ts';

/** Every file of the site but the printed ones: pages, style, fonts, scripts, and the assets in use. */
export async function renderSite(site: Site, options: RenderOptions): Promise<OutputFile[]> {
  const dress = options.dress ?? (await dressOf(site.settings));
  const context = siteContext(site, options, dress.addresses);
  const pages = await renderedPages(pagesOf(context), TEMPLATES);
  const files: OutputFile[] = [
    ...pages.map(({ path, html }) => ({ path, kind: 'text' as const, text: html })),
    ...dress.files,
    ...usedAssets(context).map((asset) => assetFile(asset, options)),
  ];
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** What some page shows or links to, each once. */
function usedAssets(context: SiteContext): Asset[] {
  const guides = context.site.courses.flatMap((course) => course.guides);
  return [...new Set(guides.flatMap((guide) => assetsShown(context, guide)))];
}

/** A drawing as it was checked; any other file as it is. */
function assetFile({ path, drawing }: Asset, { contentDir }: RenderOptions): OutputFile {
  const address = assetAddress(path);
  return drawing === null
    ? { path: address, kind: 'copy', from: join(contentDir, path) }
    : { path: address, kind: 'text', text: drawing };
}
