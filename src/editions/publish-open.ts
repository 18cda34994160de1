import { offlineFiles } from '../4-render/offline/offline-files.ts';
import type { PagePlan } from '../4-render/page.ts';
import { pageKey } from '../4-render/page-key.ts';
import { outlineSite } from '../4-render/render-site.ts';
import { searchKey } from '../4-render/search/search-key.ts';
import { exportedFiles } from '../6-export/exporters.ts';
import { type Guard, type Published, publish } from '../7-publish/publish.ts';
import { pageFile } from '../guide/addresses.ts';
import type { OutputFile } from '../guide/output.ts';
import { keptMentions } from '../kept/mentions.ts';
import { asBefore, earlierOutput, rememberOutput, spareFor } from '../kept/outputs.ts';
import { keptPages } from '../kept/pages.ts';
import { recordFile } from '../question-record.ts';
import type { Survey } from '../units/survey.ts';
import { type EditionInput, filesBeside, renderOptions } from './edition.ts';
import { pictureFiles } from './link-pictures.ts';
import { rendered } from './render-changed.ts';

/**
 * The one site of a content folder that keeps no answers apart. Pages of which nothing has changed since the last
 * build into this folder are taken from there; the others are rendered a chunk at a time and written meanwhile.
 *
 * @param kept Where the last build is remembered, and what shards have made; null: there are none.
 */
export async function publishOpen(
  surveyed: Survey,
  input: EditionInput,
  { cacheDir, shards }: { cacheDir: string; shards: string | null },
  guard: Guard,
): Promise<Published> {
  const { site } = surveyed;
  const { theme, pictures: maker } = input;
  const { out } = input.options;
  const mentions = keptMentions(cacheDir, surveyed.keys);
  const options = { ...renderOptions(input, site.settings, 'pupils'), mentions };
  const { pages, search, questions, ...outline } = outlineSite(site, options, theme);
  const earlier = earlierOutput(out, cacheDir);
  const made = keptPages(shards);
  const keys = new Map<string, string>();
  const published = await publish(all(), out, guard, spareFor(out, cacheDir));
  rememberOutput(out, cacheDir, keys, earlier.given);
  return published;

  async function* all(): AsyncGenerator<OutputFile> {
    const files = outline.files();
    for (const file of [...files, ...filesBeside(input, 'pupils'), recordFile(site)]) {
      if (file.key !== undefined) keys.set(file.path, file.key);
      yield asBefore(file, earlier);
    }
    /** What tells each file that browsers may keep from others of its path. */
    const marks = new Map<string, string>();
    for (const file of search) {
      const { path } = file;
      const key = searchKey(file, surveyed.keys);
      if (key !== null) keys.set(path, key);
      const before = key === null ? null : earlier.file(path, key);
      const text = before === null ? file.text() : '';
      marks.set(path, key ?? text);
      yield before ?? { path, kind: 'text', text };
    }
    const changed: PagePlan[] = [];
    for (const page of pages) {
      const path = pageFile(page.address);
      // One at a time: of most there is no need any more once their keys are known.
      const plan = page.plan();
      const key = pageKey(plan, surveyed.keys.get(plan.source) ?? '', theme.key);
      keys.set(path, key);
      marks.set(path, key);
      const before = earlier.file(path, key);
      const text = before === null ? made.page(key) : null;
      if (before !== null) yield before;
      else if (text !== null) yield { path, kind: 'text', text };
      else changed.push(plan);
    }
    if (site.settings.offline) {
      yield* await offlineFiles(
        marks,
        files,
        site.courses.map(({ slug }) => slug),
      );
    }
    for await (const file of pictureFiles(outline.pictures(), maker, cacheDir, earlier)) {
      if (file.key !== undefined) keys.set(file.path, file.key);
      yield file;
    }
    yield* rendered(changed, surveyed, questions, theme);
    yield* exportedFiles(site, ({ source }) => surveyed.guides.guide(source), 'pupils');
  }
}
