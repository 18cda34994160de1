import { join } from 'node:path';
import { assetAddress } from '../guide/addresses.ts';
import { cardOf, type GuideCard } from '../guide/card.ts';
import type { Guide } from '../guide/guide.ts';
import type { OutputFile } from '../guide/output.ts';
import { type Asset, mapGuides, type Site } from '../guide/site.ts';
import { previewFiles } from './connections/previews.ts';
import { renderedPages } from './eleventy.ts';
import { filesForMachines } from './known/files-for-machines.ts';
import { pagesFile } from './known/pages-file.ts';
import type { RenderOptions } from './options.ts';
import type { PagePlan } from './page.ts';
import { pagesFrom, type Sources } from './pages.ts';
import type { LinkPicture } from './picture.ts';
import { type CardsOf, outlinesOf, type PageOutline } from './plans/outlines.ts';
import { assetsShown } from './resolve-scope.ts';
import { type SearchFile, searchFiles } from './search/search-files.ts';
import { type SiteContext, siteContext } from './site-context.ts';
import { type Theme, themeOf } from './theme.ts';

export type { RenderOptions } from './options.ts';
export { ASSETS, type Theme, themeOf } from './theme.ts';

/** All that an edition of a site consists of but its printed files. */
export interface SitePlan {
  pages: PagePlan[];
  /** Style, fonts, scripts, previews of terms, and the assets in use. */
  files: OutputFile[];
  /** What a search goes through. */
  search: SearchFile[];
  questions: Sources['questions'];
  /** Of all pages, each once. */
  pictures: LinkPicture[];
}

/** The same before any page is planned: for those who want few of them. */
export interface SiteOutline {
  pages: PageOutline[];
  /** Of the whole site. */
  files: () => OutputFile[];
  /** Of a course alone: previews of its terms. @param course Its slug. */
  filesOf: (course: string) => OutputFile[];
  search: SearchFile[];
  questions: Sources['questions'];
  pictures: () => LinkPicture[];
}

/** @param theme That of the site. */
export function planSite(
  site: Site<GuideCard>,
  options: RenderOptions,
  theme: Pick<Theme, 'addresses' | 'files'>,
): SitePlan {
  const { pages, files, filesOf, pictures, ...more } = outlineSite(site, options, theme);
  return {
    pages: pages.map((page) => page.plan()),
    files: [...files(), ...site.courses.flatMap(({ slug }) => filesOf(slug))],
    pictures: pictures(),
    ...more,
  };
}

/** @param theme That of the site. */
export function outlineSite(
  site: Site<GuideCard>,
  options: RenderOptions,
  theme: Pick<Theme, 'addresses' | 'files'>,
): SiteOutline {
  const context = siteContext(site, options, theme.addresses);
  const courses = new Map(site.courses.map((course) => [course.slug, course]));
  const cardsOf: CardsOf = ({ slug }) => {
    const course = courses.get(slug);
    if (course === undefined) throw new Error(`No course \`${slug}\``);
    return course;
  };
  const pages = outlinesOf(context, cardsOf);
  return {
    pages,
    files: () => [
      ...theme.files,
      ...filesForMachines(context, pages, () => site.courses),
      pagesFile(site),
      ...usedAssets(context).map((asset) => assetFile(asset, options.contentDir)),
    ],
    filesOf: (slug) => previewFiles(context, cardsOf({ slug })),
    search: searchFiles(site),
    questions: (address) => context.questions.get(address)?.links ?? [],
    pictures: () => picturesOf(pages),
  };
}

/** The files of some pages, in no order. */
export async function renderPages(
  plans: readonly PagePlan[],
  sources: Sources,
  theme: Theme,
): Promise<OutputFile[]> {
  const pages = await renderedPages(pagesFrom(plans, sources), theme);
  return pages.map(({ path, html }) => textFile(path, html));
}

/** What pages are made of where all guides were read. */
export function sourcesOf(site: Site, plan: SitePlan): Sources {
  return { guide: guideBySource(site), questions: plan.questions };
}

/** Every file of a whole site but the printed ones, by path. */
export async function renderSite(site: Site, options: RenderOptions): Promise<OutputFile[]> {
  const theme = options.theme ?? (await themeOf(site.settings));
  const plan = planSite(mapGuides(site, cardOf), options, theme);
  const pages = await renderPages(plan.pages, sourcesOf(site, plan), theme);
  const search = plan.search.map(({ path, text }) => textFile(path, text()));
  return [...pages, ...plan.files, ...search].sort((a, b) => (a.path < b.path ? -1 : 1));
}

function guideBySource(site: Site): (source: string) => Guide {
  const guides = new Map(
    site.courses.flatMap((course) => course.guides.map((guide) => [guide.source, guide] as const)),
  );
  return (source) => {
    const guide = guides.get(source);
    if (guide === undefined) throw new Error(`No guide \`${source}\``);
    return guide;
  };
}

function picturesOf(pages: readonly PageOutline[]): LinkPicture[] {
  const all = pages.flatMap((page) => page.picture() ?? []);
  return [...new Map(all.map((one) => [one.address, one])).values()];
}

/** What some page shows or links to, each once. */
function usedAssets(context: SiteContext): Asset[] {
  const guides = context.site.courses.flatMap((course) => course.guides);
  return [...new Set(guides.flatMap((guide) => assetsShown(context, guide)))];
}

/** A drawing as it was checked; any other file as it is. */
function assetFile({ path, drawing }: Asset, contentDir: string): OutputFile {
  const address = assetAddress(path);
  return drawing === null
    ? { path: address, kind: 'copy', from: join(contentDir, path) }
    : textFile(address, drawing);
}

function textFile(path: string, text: string): OutputFile {
  return { path, kind: 'text', text };
}
