import { offlineFiles } from '../4-render/offline/offline-files.ts';
import { pageKey } from '../4-render/page-key.ts';
import type { PageOutline } from '../4-render/plans/outlines.ts';
import { outlineSite } from '../4-render/render-site.ts';
import { searchKey } from '../4-render/search/search-key.ts';
import { exportedFiles } from '../6-export/exporters.ts';
import { type Guard, type Published, publish } from '../7-publish/publish.ts';
import type { OutputFile } from '../guide/output.ts';
import { keptMentions } from '../kept/mentions.ts';
import { asBefore, earlierOutput, rememberOutput, spareFor } from '../kept/outputs.ts';
import { keptPages } from '../kept/pages.ts';
import { keptPlans } from '../kept/plans.ts';
import { recordFile } from '../question-record.ts';
import type { Survey } from '../units/survey.ts';
import { type EditionInput, filesBeside, renderOptions } from './edition.ts';
import { pictureFiles } from './link-pictures.ts';
import { partKeys } from './part-keys.ts';
import { filesOfParts } from './parts.ts';
import { rendered } from './render-changed.ts';

/**
 * The one site of a content folder that keeps no answers apart. A course of which nothing has changed since the last
 * build into this folder is taken from there whole, and so is what is of all courses; of the others, pages of which
 * nothing has changed. The rest is rendered a chunk at a time and written meanwhile.
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
  const outline = outlineSite(site, options, theme);
  const earlier = earlierOutput(out, cacheDir);
  // What browsers keep is told by each page of the site.
  const plans = site.settings.offline ? null : keptPlans(cacheDir, out);
  const made = keptPages(shards);
  const keys = new Map<string, string>();
  const published = await publish(all(), out, guard, spareFor(out, cacheDir));
  rememberOutput(out, cacheDir, keys, earlier.given);
  return published;

  async function* all(): AsyncGenerator<OutputFile> {
    const {
      standing,
      others,
      missing,
      pictures,
      keys: marks,
    } = filesOfParts(
      outline,
      { keyOf: partKeys(site, options, theme, surveyed.keys), plans, earlier },
      (plan) => pageKey(plan, surveyed.keys.get(plan.source) ?? '', theme.key),
    );
    for (const [path, key] of marks) keys.set(path, key);
    const changed: PageOutline[] = [];
    for (const { path, key, page } of missing) {
      const text = made.page(key);
      if (text === null) changed.push(page);
      else yield { path, kind: 'text', text };
    }
    const pages = begun(rendered(changed, surveyed, outline.questions, theme));
    const files = [...outline.files(), ...others];
    for (const file of [...files, ...filesBeside(input, 'pupils'), recordFile(site)]) {
      yield known(file);
    }
    for (const file of outline.search) {
      const { path } = file;
      const key = searchKey(file, surveyed.keys);
      if (key !== null) keys.set(path, key);
      const before = key === null ? null : earlier.file(path, key);
      const text = before === null ? file.text() : '';
      marks.set(path, key ?? text);
      yield before ?? { path, kind: 'text', text };
    }
    yield* standing;
    if (site.settings.offline) {
      yield* await offlineFiles(
        marks,
        files,
        site.courses.map(({ slug }) => slug),
      );
    }
    for await (const file of pictureFiles(pictures, maker, cacheDir, earlier)) yield known(file);
    yield* pages;
    yield* exportedFiles(site, ({ source }) => surveyed.guides.guide(source), 'pupils');
  }

  /** Remembers its key. @returns What an earlier output has of it, if it has. */
  function known(file: OutputFile): OutputFile {
    if (file.key !== undefined) keys.set(file.path, file.key);
    return asBefore(file, earlier);
  }
}

/** The same items, the first of them under way before anybody asks for it. */
function begun<Item>(items: AsyncGenerator<Item>): AsyncGenerator<Item> {
  const first = items.next();
  // Its error, if there is one, is met where it is waited for.
  first.catch(() => {});
  return (async function* () {
    for (let one = await first; one.done !== true; one = await items.next()) yield one.value;
  })();
}
