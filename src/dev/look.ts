/** The site as it stands now: what a build would make of the content folder, planned and not yet rendered. */
import type { VFile } from 'vfile';
import { diskFolder } from '../1-read/disk/content-folder.ts';
import { pagePath } from '../4-render/links.ts';
import type { PagePlan } from '../4-render/page.ts';
import type { Sources } from '../4-render/pages.ts';
import { planSite, type Theme, themeOf } from '../4-render/render-site.ts';
import { nothingPrinted } from '../5-print/printed.ts';
import { type EditionInput, filesBeside, renderOptions } from '../editions/edition.ts';
import { keepsAnswersApart } from '../guide/audience.ts';
import type { GuideCard } from '../guide/card.ts';
import type { OutputFile } from '../guide/output.ts';
import type { Site } from '../guide/site.ts';
import { isRefused } from '../messages/tally.ts';
import type { Options } from '../options.ts';
import { ownLook, withTemplates } from '../own-look.ts';
import type { GuideStore } from '../units/guide-store.ts';
import type { KeptUnits } from '../units/kept-units.ts';
import { survey } from '../units/survey.ts';

export interface PlannedSite {
  site: Site<GuideCard>;
  guides: GuideStore;
  /** Of the guides' units, by source. */
  keys: ReadonlyMap<string, string>;
  theme: Theme;
  /** By path from the output folder. */
  plans: ReadonlyMap<string, PagePlan>;
  files: ReadonlyMap<string, OutputFile>;
  questions: Sources['questions'];
}

/** @returns `planned`: null where there are errors; `files`: with all that there is to say. */
export async function look(
  options: Options,
  kept: KeptUnits,
  cacheDir: string,
): Promise<{ planned: PlannedSite | null; files: VFile[] }> {
  const { site, guides, keys, files, statics } = await survey(
    diskFolder(options.content),
    options,
    kept,
  );
  const own = await ownLook(options, files, cacheDir);
  if (isRefused(files, options.strict)) return { planned: null, files };
  const theme = await withTemplates(options, files, () => themeOf(site.settings, own));
  if (theme === null) return { planned: null, files };
  const input: EditionInput = { printed: nothingPrinted(), theme, statics, options };
  // Its author sees every answer.
  const audience = keepsAnswersApart(site) ? 'teachers' : 'pupils';
  const plan = planSite(site, renderOptions(input, site.settings, audience), theme);
  const beside = [...plan.files, ...filesBeside(input, 'pupils')];
  return {
    files,
    planned: {
      ...{ site, guides, keys, theme, questions: plan.questions },
      plans: new Map(plan.pages.map((page) => [pagePath(page.frame.address), page])),
      files: new Map(beside.map((file) => [file.path, file])),
    },
  };
}
