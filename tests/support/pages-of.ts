import { expect } from 'vitest';
import { renderSite } from '../../src/4-render/render-site.ts';
import { inspect } from '../../src/inspect.ts';
import { siteOf } from './site-of.ts';

/** The pages of a site of these files, by path, drafts too. There must be nothing to say of them. */
export async function pagesOf(
  files: Readonly<Record<string, string>>,
): Promise<Map<string, string>> {
  const contentDir = await siteOf(files);
  const { site, files: read } = await inspect(contentDir, { drafts: true });
  expect(read.flatMap(({ messages }) => messages.map(String))).toEqual([]);
  const pages = await renderSite(site, { contentDir, base: '/' });
  return new Map(pages.flatMap((file) => (file.kind === 'text' ? [[file.path, file.text]] : [])));
}
