/** The site as it stands now: what a build would make of the content folder, its pages known and not yet rendered. */
import type { VFile } from 'vfile';
import type { ContentFolder } from '../1-read/disk/content-folder.ts';
import type { PagePlan } from '../4-render/page.ts';
import type { Sources } from '../4-render/pages.ts';
import { outlineSite, type Theme, themeOf } from '../4-render/render-site.ts';
import { nothingPrinted } from '../5-print/printed.ts';
import type { Options } from '../command-line/options.ts';
import { type EditionInput, filesBeside, renderOptions } from '../editions/edition.ts';
import { pageFile } from '../guide/addresses.ts';
import { keepsAnswersApart } from '../guide/audience.ts';
import type { GuideCard } from '../guide/card.ts';
import type { OutputFile } from '../guide/output.ts';
import type { Site } from '../guide/site.ts';
import { isRefused } from '../messages/tally.ts';
import { ownLook, withTemplates } from '../own-look.ts';
import type { GuideStore } from '../units/guide-store.ts';
import type { Helpers } from '../units/helpers.ts';
import type { KeptUnits } from '../units/kept-units.ts';
import { survey } from '../units/survey.ts';

/** Plans and files are made for those who ask: most pages nobody looks at between one save and the next. */
export interface PlannedSite {
  site: Site<GuideCard>;
  guides: GuideStore;
  /** Of the guides' units, by source. */
  keys: ReadonlyMap<string, string>;
  theme: Theme;
  /** Of the page at a path from the output folder; null where there is none. */
  plan: (path: string) => PagePlan | null;
  /** A file that is no page, by its path from the output folder. */
  file: (path: string) => OutputFile | null;
  questions: Sources['questions'];
}

/** What is looked at, and with what. */
export interface Means {
  /** The content folder. */
  folder: ContentFolder;
  kept: KeptUnits;
  helpers: Helpers;
  cacheDir: string;
}

/** @returns `planned`: null where there are errors; `files`: with all that there is to say. */
export async function look(
  options: Options,
  { folder, kept, helpers, cacheDir }: Means,
): Promise<{ planned: PlannedSite | null; files: VFile[] }> {
  const surveyed = await survey(folder, options, kept, helpers);
  const { site, guides, keys, files, statics } = surveyed;
  const own = await ownLook(options, files, cacheDir);
  if (isRefused(files, options.strict)) return { planned: null, files };
  const theme = await withTemplates(options, files, () => themeOf(site.settings, own));
  if (theme === null) return { planned: null, files };
  const input: EditionInput = {
    printed: nothingPrinted(),
    theme,
    pictures: null,
    statics,
    options,
  };
  // Its author sees every answer.
  const audience = keepsAnswersApart(site) ? 'teachers' : 'pupils';
  // What is written is never kept: it is another at the next look.
  const rendering = { ...renderOptions(input, site.settings, audience), offline: false };
  const outline = outlineSite(site, rendering, theme);
  const { questions } = outline;
  const search = new Map(outline.search.map(({ path, text }) => [path, text]));
  const pages = new Map(
    outline.pages.map((page) => [pageFile(page.address), once(() => page.plan())] as const),
  );
  const filesByPath = once(() => {
    // The site's own last: no file of an author's stands in the place of one.
    const all = [
      ...filesBeside(input, 'pupils'),
      ...outline.files(),
      ...site.courses.flatMap(({ slug }) => outline.filesOf(slug)),
    ];
    return new Map(all.map((file) => [file.path, file]));
  });
  const plan = (path: string) => pages.get(path)?.() ?? null;
  const file = (path: string): OutputFile | null => {
    const text = search.get(path);
    if (text !== undefined) return { path, kind: 'text', text: text() };
    return filesByPath().get(path) ?? null;
  };
  return { files, planned: { site, guides, keys, theme, questions, plan, file } };
}

/** Made when it is first asked for. */
function once<Value extends object>(make: () => Value): () => Value {
  let made: Value | null = null;
  return () => {
    made ??= make();
    return made;
  };
}
