import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { assetAddress } from '../guide/addresses.ts';
import type { OutputFile } from '../guide/output.ts';
import type { Site } from '../guide/site.ts';
import { localeFor } from '../locale/locales.ts';
import { renderedPages } from './eleventy.ts';
import { fontsIn } from './fonts.ts';
import { hashedName } from './hashed.ts';
import { TEMPLATES } from './locations.ts';
import type { RenderOptions } from './options.ts';
import { pagesOf } from './pages.ts';
import { scriptFile } from './scripts.ts';
import type { SiteContext } from './site-context.ts';
import { styleFile } from './styles.ts';

export type { RenderOptions } from './options.ts';

/** Where the site's own style, fonts and scripts lie. */
const FILES = 'assets/';

/** Every file of the site but the printed ones: pages, style, fonts, scripts, and the assets in use. */
export async function renderSite(site: Site, options: RenderOptions): Promise<OutputFile[]> {
  const templates = TEMPLATES;
  const fonts = await fontsIn(FILES);
  const [paper = 'a4'] = site.settings.paper;
  const style = await styleFile({
    templates,
    folder: FILES,
    fontCss: fonts.css,
    paper,
    language: site.settings.language,
  });
  const earlyScript = await scriptFile(templates, 'early', FILES);
  const script = await scriptFile(templates, 'site', FILES);
  const icon = await iconFile(templates);
  const context: SiteContext = {
    site,
    options,
    locale: localeFor(site.settings.language),
    files: {
      style: style.path,
      icon: icon.path,
      earlyScript: earlyScript.path,
      script: script.path,
    },
    usedAssets: new Set(),
  };
  const pages = await renderedPages(pagesOf(context), templates);
  const files: OutputFile[] = [
    ...pages.map(({ path, html }) => ({ path, kind: 'text' as const, text: html })),
    style,
    icon,
    earlyScript,
    script,
    ...fonts.files,
    ...[...context.usedAssets].map((path) => ({
      path: assetAddress(path),
      kind: 'copy' as const,
      from: join(options.contentDir, path),
    })),
  ];
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

async function iconFile(templates: string): Promise<OutputFile> {
  const text = await readFile(join(templates, 'icon.svg'), 'utf8');
  return { path: `${FILES}${hashedName('icon.svg', text)}`, kind: 'text', text };
}
