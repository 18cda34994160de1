import { offlineFiles } from '../4-render/offline/offline-files.ts';
import type { PagePlan } from '../4-render/page.ts';
import type { LinkPicture } from '../4-render/picture.ts';
import { outlineSite } from '../4-render/render-site.ts';
import { searchKey } from '../4-render/search/search-key.ts';
import { exportedFiles } from '../6-export/exporters.ts';
import { type Guard, type Published, publish } from '../7-publish/publish.ts';
import type { OutputFile } from '../guide/output.ts';
import { keptMentions } from '../kept/mentions.ts';
import {
  asBefore,
  earlierOutput,
  type KeptFile,
  rememberOutput,
  spareFor,
} from '../kept/outputs.ts';
import { keptPages } from '../kept/pages.ts';
import { keptPlans } from '../kept/plans.ts';
import { recordFile } from '../question-record.ts';
import type { Survey } from '../units/survey.ts';
import { type EditionInput, filesBeside, renderOptions } from './edition.ts';
import { pictureFiles } from './link-pictures.ts';
import { partKeys } from './part-keys.ts';
import { allStanding, partsOf, plannedPages } from './parts.ts';
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
  const keyOf = partKeys(site, options, theme, surveyed.keys);
  const plans = keptPlans(cacheDir);
  const earlier = earlierOutput(out, cacheDir);
  const made = keptPages(shards);
  const keys = new Map<string, string>();
  const published = await publish(all(), out, guard, spareFor(out, cacheDir));
  rememberOutput(out, cacheDir, keys, earlier.given);
  return published;

  async function* all(): AsyncGenerator<OutputFile> {
    const files = outline.files();
    for (const file of [...files, ...filesBeside(input, 'pupils'), recordFile(site)]) {
      yield known(file);
    }
    /** What tells each file that browsers may keep from others of its path. */
    const marks = new Map<string, string>();
    for (const file of outline.search) {
      const { path } = file;
      const key = searchKey(file, surveyed.keys);
      if (key !== null) keys.set(path, key);
      const before = key === null ? null : earlier.file(path, key);
      const text = before === null ? file.text() : '';
      marks.set(path, key ?? text);
      yield before ?? { path, kind: 'text', text };
    }
    const standing: KeptFile[] = [];
    const changed: PagePlan[] = [];
    const pictures = new Map<string, LinkPicture>();
    for (const part of partsOf(outline)) {
      const key = keyOf(part.course);
      // What browsers keep is told by each page of the site.
      const before = site.settings.offline ? null : allStanding(plans.plan(key), earlier);
      if (before !== null) {
        for (const file of before) {
          // Parts may share a picture.
          if (!keys.has(file.path)) standing.push(file);
          keys.set(file.path, file.key);
        }
        continue;
      }
      const planned: [path: string, key: string][] = [];
      for (const file of part.course === null ? [] : outline.filesOf(part.course)) {
        files.push(file);
        if (file.key !== undefined) planned.push([file.path, file.key]);
        yield known(file);
      }
      for (const { path, key: own, plan, picture } of plannedPages(
        part,
        surveyed.keys,
        theme.key,
      )) {
        planned.push([path, own]);
        keys.set(path, own);
        marks.set(path, own);
        const same = earlier.file(path, own);
        const text = same === null ? made.page(own) : null;
        if (same !== null) standing.push(same);
        else if (text !== null) yield { path, kind: 'text', text };
        else changed.push(plan);
        if (picture !== null) {
          planned.push([picture.address, picture.key]);
          pictures.set(picture.address, picture);
        }
      }
      plans.keep(key, planned);
    }
    yield* standing;
    if (site.settings.offline) {
      yield* await offlineFiles(
        marks,
        files,
        site.courses.map(({ slug }) => slug),
      );
    }
    const wanted = [...pictures.values()].filter(({ address }) => !keys.has(address));
    for await (const file of pictureFiles(wanted, maker, cacheDir, earlier)) {
      yield known(file);
    }
    yield* rendered(changed, surveyed, outline.questions, theme);
    yield* exportedFiles(site, ({ source }) => surveyed.guides.guide(source), 'pupils');
  }

  /** Remembers its key. @returns What an earlier output has of it, if it has. */
  function known(file: OutputFile): OutputFile {
    if (file.key !== undefined) keys.set(file.path, file.key);
    return asBefore(file, earlier);
  }
}
