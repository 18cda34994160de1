/** Worksheets and keys, set when they are asked for. */
import { readFileSync } from 'node:fs';
import { dirname } from 'node:path/posix';
import { foreseenProblems } from '../5-print/foreseen.ts';
import { printGuides } from '../5-print/print-guides.ts';
import { keepsSheetsBack } from '../5-print/problem.ts';
import { printResources } from '../5-print/resources.ts';
import { courseAddress, guideAddress } from '../guide/addresses.ts';
import type { GuideCard } from '../guide/card.ts';
import { mapGuides, type Site } from '../guide/site.ts';
import type { GuideStore } from '../units/guide-store.ts';
import type { PlannedSite } from './look.ts';

/** A PDF, or why there is none. */
export type Sheet = { bytes: Uint8Array } | { reasons: string[] };

/**
 * @param path From the output folder: `course/guide/worksheet.pdf`, `course/unit-worksheets.pdf`.
 * @returns null where no guide has a sheet of this name.
 */
export async function sheetAt(
  { site, guides }: PlannedSite,
  path: string,
  { content, cacheDir }: { content: string; cacheDir: string },
): Promise<Sheet | null> {
  const folder = `${dirname(path)}/`;
  // A packet lies in its course's folder, and has all guides of a unit in it.
  const isPacket = site.courses.some((course) => courseAddress(course) === folder);
  const alone = siteOf(
    site,
    (guide) => (isPacket ? `${guide.course}/` : guideAddress(guide)) === folder,
    guides,
  );
  if (alone.courses.length === 0) return null;
  const resources = printResources(content, site.settings);
  const foreseen = foreseenProblems(alone, resources).filter(keepsSheetsBack);
  if (foreseen.length > 0) return { reasons: foreseen.map(({ reason }) => reason) };
  const printed = await printGuides(alone, {
    contentDir: content,
    cacheDir,
    workers: 1,
    packets: isPacket,
    resources,
    only: ({ file }) => file.address === path,
  });
  const found = [...printed.files, ...printed.teacherFiles].find((file) => file.path === path);
  if (found?.kind === 'bytes') return { bytes: found.bytes };
  if (found?.kind === 'copy' || found?.kind === 'kept') return { bytes: readFileSync(found.from) };
  const reasons = printed.problems.map(({ reason }) => reason);
  return reasons.length > 0 ? { reasons } : null;
}

/** The same site of some of its guides, read whole. */
function siteOf(
  site: Site<GuideCard>,
  isWanted: (guide: GuideCard) => boolean,
  guides: GuideStore,
): Site {
  const courses = site.courses
    .map((course) => ({
      ...course,
      guides: course.guides.filter(isWanted),
      unsorted: course.unsorted.filter(isWanted),
      units: course.units
        .map((unit) => ({ ...unit, guides: unit.guides.filter(isWanted) }))
        .filter((unit) => unit.guides.length > 0),
    }))
    .filter((course) => course.guides.length > 0);
  return mapGuides({ ...site, courses }, ({ source }) => guides.guide(source));
}
