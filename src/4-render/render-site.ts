import { join } from 'node:path';
import { assetAddress } from '../guide/addresses.ts';
import type { OutputFile } from '../guide/output.ts';
import type { Site } from '../guide/site.ts';
import { localeFor } from '../locale/locales.ts';
import { dressOf } from './dress.ts';
import { renderedPages } from './eleventy.ts';
import { TEMPLATES } from './locations.ts';
import type { RenderOptions } from './options.ts';
import { pagesOf } from './pages.ts';
import type { SiteContext } from './site-context.ts';

export { type Dress, dressOf } from './dress.ts';
export type { RenderOptions } from './options.ts';

/** Every file of the site but the printed ones: pages, style, fonts, scripts, and the assets in use. */
export async function renderSite(site: Site, options: RenderOptions): Promise<OutputFile[]> {
  const dress = options.dress ?? (await dressOf(site.settings));
  const context: SiteContext = {
    site,
    options,
    locale: localeFor(site.settings.language),
    files: dress.addresses,
    usedAssets: new Set(),
  };
  const pages = await renderedPages(pagesOf(context), TEMPLATES);
  const files: OutputFile[] = [
    ...pages.map(({ path, html }) => ({ path, kind: 'text' as const, text: html })),
    ...dress.files,
    ...[...context.usedAssets].map((path) => assetFile(path, site, options)),
  ];
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** A drawing as it was checked; any other file as it is. */
function assetFile(path: string, { assets }: Site, { contentDir }: RenderOptions): OutputFile {
  const drawing = assets.get(path)?.drawing ?? null;
  const address = assetAddress(path);
  return drawing === null
    ? { path: address, kind: 'copy', from: join(contentDir, path) }
    : { path: address, kind: 'text', text: drawing };
}
