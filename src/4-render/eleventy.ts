/** Eleventy as the page engine: every page is rendered in memory, nothing is written. */
import { join, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import Eleventy from '@11ty/eleventy';
import type { Pages } from './page.ts';

export interface RenderedPage {
  /** From the output folder. */
  path: string;
  html: string;
}

interface Template {
  data: object;
  render: (data: { view: unknown }) => string;
}

/** Never written to: Eleventy asks for an output folder and names its pages after it. */
const NOWHERE = 'foolscap-output';

/**
 * One paginated template per kind of page, over views that are class instances, so that Eleventy
 * neither merges nor copies them.
 *
 * @param templates The folder that holds `pages/`.
 */
export async function renderedPages(pages: Pages, templates: string): Promise<RenderedPage[]> {
  const load = (path: string): Promise<Template> => import(pathToFileURL(resolve(path)).href);
  const eleventy = new Eleventy(join(templates, 'pages'), NOWHERE, {
    quietMode: true,
    configPath: false,
    config(config) {
      config.setUseGitIgnore(false);
      config.ignores.delete('**/node_modules/**');
      config.setTemplateFormats(['11ty.tsx']);
      config.addTemplateFormats('11ty.tsx');
      config.addGlobalData('pages', () => pages);
      config.addExtension('11ty.tsx', {
        read: false,
        getData: ['data'],
        getInstanceFromInputPath: load,
        compileOptions: { cache: false },
        compile: async (_content: unknown, path: string) => {
          const template = await load(path);
          return (data: { view: unknown }) => template.render(data);
        },
      });
    },
  });
  await eleventy.init();
  const rendered = await eleventy.toJSON();
  return rendered.map(({ outputPath, content }) => {
    if (outputPath === false) throw new Error('A page without an address');
    return { path: relative(NOWHERE, outputPath).split(sep).join('/'), html: content };
  });
}
