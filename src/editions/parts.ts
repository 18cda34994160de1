import type { PagePlan } from '../4-render/page.ts';
import { pageKey } from '../4-render/page-key.ts';
import type { LinkPicture } from '../4-render/picture.ts';
import type { SiteOutline } from '../4-render/render-site.ts';
import { pageFile } from '../guide/addresses.ts';
import type { EarlierOutput, KeptFile } from '../kept/outputs.ts';
import type { PlannedFiles } from '../kept/plans.ts';

/** A course, or what is of all courses: what is planned from the same cards. */
export interface Part {
  /** Slug; null: of all. */
  course: string | null;
  pages: SiteOutline['pages'];
}

export function partsOf({ pages }: SiteOutline): Part[] {
  const parts = new Map<string | null, Part>();
  for (const page of pages) {
    const part = parts.get(page.course) ?? { course: page.course, pages: [] };
    parts.set(page.course, part);
    part.pages.push(page);
  }
  return [...parts.values()];
}

/** @returns Pages one at a time: of most there is no need any more once their keys are known. */
export function* plannedPages(
  { pages }: Part,
  guideKeys: ReadonlyMap<string, string>,
  themeKey: string,
): Generator<{ path: string; key: string; plan: PagePlan; picture: LinkPicture | null }> {
  for (const { address, source, plan: make, picture } of pages) {
    const plan = make();
    const key = pageKey(plan, guideKeys.get(source) ?? '', themeKey);
    yield { path: pageFile(address), key, plan, picture: picture() };
  }
}

/** The files of a plan where an earlier output has every one of them; else null. */
export function allStanding(
  planned: PlannedFiles | null,
  earlier: EarlierOutput,
): KeyedFile[] | null {
  if (planned === null) return null;
  const files: KeyedFile[] = [];
  for (const [path, key] of planned) {
    const file = earlier.file(path, key);
    if (file === null) return null;
    files.push({ ...file, key });
  }
  return files;
}

export type KeyedFile = KeptFile & { key: string };
