/** Eleventy as the page engine: every page is rendered in memory, nothing is written. */
import { join, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type Eleventy from '@11ty/eleventy';
import type { OwnCode } from './look/look.ts';
import { failure, type OwnTemplates } from './look/own-templates.ts';
import { TemplatesFailed } from './look/problem.ts';
import type { Page, Pages } from './page.ts';
import type { Theme } from './theme.ts';

export interface RenderedPage {
  /** From the output folder. */
  path: string;
  html: string;
}

interface Template {
  data: object;
  render: (data: { view: Page }, own: OwnTemplates) => string;
}

/** Imported once a process: a site is rendered in several runs, and Eleventy asks for a template page by page. */
const templates = new Map<string, Template>();

async function loadedTemplate(path: string): Promise<Template> {
  const template: Template =
    templates.get(path) ?? (await import(pathToFileURL(resolve(path)).href));
  templates.set(path, template);
  return template;
}

/** A page as an instance of a class: Eleventy neither merges nor copies what lies in one. */
class WholePage implements Page {
  readonly kind: Page['kind'];
  readonly frame: Page['frame'];
  readonly view: Page['view'];
  readonly data: Page['data'];

  constructor({ kind, frame, view, data }: Page) {
    this.kind = kind;
    this.frame = frame;
    this.view = view;
    this.data = data;
  }
}

/** Never written to: Eleventy asks for an output folder and names its pages after it. */
const NOWHERE = 'foolscap-output';

/** Of a page's template as it is written, and as it is compiled: Eleventy has ways of its own with `11ty.js`. */
const ENDINGS = ['11ty.tsx', 'page.js'];

/** Its own word for: no thread that watches over everything that is imported. Templates are imported once. */
process.env.ELEVENTY_SKIP_ESM_RESOLVER = '1';

/** Takes a while: may be asked for before there is a page, and is loaded once a process. */
export async function loadedEleventy(): Promise<typeof Eleventy> {
  const { default: loaded } = await import('@11ty/eleventy');
  return loaded;
}

/**
 * One paginated template per kind of page.
 *
 * @throws Error that names the page and has the template's own error as its cause. It is kept from
 * Eleventy, which would print it. TemplatesFailed where the site has templates of its own.
 */
export async function renderedPages(pages: Pages, theme: Theme): Promise<RenderedPage[]> {
  const failures: Failure[] = [];
  const whole = Object.fromEntries(
    Object.entries(pages).map(([kind, some]) => [kind, some.map((page) => new WholePage(page))]),
  );
  const Loaded = await loadedEleventy();
  const eleventy = new Loaded(join(theme.templates, 'pages'), NOWHERE, {
    quietMode: true,
    configPath: false,
    config(config) {
      config.setUseGitIgnore(false);
      config.ignores.delete('**/node_modules/**');
      config.setTemplateFormats(ENDINGS);
      config.addTemplateFormats(ENDINGS);
      // Nothing beside a template is read or run, and no step of Eleventy's own goes over pages.
      config.setDataFileSuffixes([]);
      config.on('eleventy.beforeConfig', (complete) => {
        complete.transforms = {};
      });
      config.addGlobalData('pages', () => whole);
      config.addExtension(ENDINGS, {
        read: false,
        getData: ['data'],
        getInstanceFromInputPath: loadedTemplate,
        compileOptions: { cache: false },
        compile: async (_content: unknown, path: string) => {
          const template = await loadedTemplate(path);
          return async (data: { view: Page }) => {
            try {
              return await template.render(data, theme.own);
            } catch (cause) {
              failures.push({ page: data.view.frame.address, cause });
              return '';
            }
          };
        },
      });
    },
  });
  await eleventy.init();
  const rendered = await eleventy.toJSON();
  throwIfAny(failures, theme.look.code);
  return rendered.map(({ outputPath, content }) => {
    if (outputPath === false) throw new Error('A page without an address');
    return { path: relative(NOWHERE, outputPath).split(sep).join('/'), html: content };
  });
}

interface Failure {
  /** Its address. */
  page: string;
  cause: unknown;
}

function throwIfAny(failures: readonly Failure[], own: OwnCode | null): void {
  const [first] = failures;
  if (first === undefined) return;
  if (own === null) throw new Error(`Page \`${first.page}\` failed`, { cause: first.cause });
  throw new TemplatesFailed(failures.map(({ page, cause }) => failure(cause, own, page)));
}
