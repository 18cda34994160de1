/** A site in parts, of which each is planned by itself: its courses, and what is of all of them. */
import type { PagePlan } from '../4-render/page.ts';
import type { LinkPicture } from '../4-render/picture.ts';
import type { PageOutline } from '../4-render/plans/outlines.ts';
import type { SiteOutline } from '../4-render/render-site.ts';
import { pageFile } from '../guide/addresses.ts';
import type { OutputFile } from '../guide/output.ts';
import type { EarlierOutput, KeptFile } from '../kept/outputs.ts';
import type { KeptPlans, PlannedFiles } from '../kept/plans.ts';
import type { PartKeys } from './part-keys.ts';

/** What all parts come to. */
export interface PartFiles {
  /** Files of an earlier output that are the same. */
  standing: KeptFile[];
  /** Pages that it has not. */
  missing: { path: string; key: string; page: PageOutline }[];
  /** Of single courses, beside their pages. */
  others: OutputFile[];
  /** Each once, without those that stand. */
  pictures: LinkPicture[];
  /** Of all that stands and of all pages, by their paths. */
  keys: Map<string, string>;
}

interface Known {
  keyOf: PartKeys;
  /** null: every page of the site has to be planned. */
  plans: KeptPlans | null;
  earlier: EarlierOutput;
}

/**
 * A part whose plan is known, and of which an earlier output has every file, is taken from there whole: nothing of it
 * is read or planned. The others are planned, which is kept.
 */
export function filesOfParts(
  outline: SiteOutline,
  { keyOf, plans, earlier }: Known,
  pageKey: (plan: PagePlan) => string,
): PartFiles {
  const files: PartFiles = {
    ...{ standing: [], missing: [], others: [], pictures: [] },
    keys: new Map(),
  };
  const pictures = new Map<string, LinkPicture>();
  for (const [course, pages] of partsOf(outline)) {
    const partKey = keyOf(course);
    const before = allStanding(plans?.plan(course, partKey) ?? null, earlier);
    if (before === null) {
      const plan = planned(course, pages);
      plans?.keep(course, partKey, plan);
    } else for (const file of before) stand(file);
  }
  files.pictures.push(...[...pictures.values()].filter(({ address }) => !files.keys.has(address)));
  return files;

  function planned(course: string | null, pages: SiteOutline['pages']): PlannedFiles {
    const plan: [path: string, key: string][] = [];
    for (const file of course === null ? [] : outline.filesOf(course)) {
      files.others.push(file);
      if (file.key !== undefined) plan.push([file.path, file.key]);
    }
    for (const page of pages) {
      const path = pageFile(page.address);
      // Planned again when it is rendered: held, the plans of a large site would be most of its memory.
      const key = pageKey(page.plan());
      plan.push([path, key]);
      const same = earlier.file(path, key);
      if (same !== null) stand({ ...same, key });
      else {
        files.keys.set(path, key);
        files.missing.push({ path, key, page });
      }
      const picture = page.picture();
      if (picture === null) continue;
      plan.push([picture.address, picture.key]);
      pictures.set(picture.address, picture);
    }
    return plan;
  }

  /** Once: parts may share a picture. */
  function stand(file: KeyedFile): void {
    if (files.keys.has(file.path)) return;
    files.keys.set(file.path, file.key);
    files.standing.push(file);
  }
}

function partsOf({ pages }: SiteOutline): Map<string | null, SiteOutline['pages']> {
  const parts = new Map<string | null, SiteOutline['pages']>();
  for (const page of pages) {
    const part = parts.get(page.course);
    if (part === undefined) parts.set(page.course, [page]);
    else part.push(page);
  }
  return parts;
}

type KeyedFile = KeptFile & { key: string };

/** @returns null where an earlier output has not all of them. */
function allStanding(planned: PlannedFiles | null, earlier: EarlierOutput): KeyedFile[] | null {
  if (planned === null) return null;
  const files: KeyedFile[] = [];
  for (const [path, key] of planned) {
    const file = earlier.file(path, key);
    if (file === null) return null;
    files.push({ ...file, key });
  }
  return files;
}
