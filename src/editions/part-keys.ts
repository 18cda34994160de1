/**
 * Tells what one part of a site, a course or what is of all courses, comes to from all that it may be planned from: of
 * the same key it has the same pages, files and pictures of the same keys.
 */
import { hash } from 'node:crypto';
import type { RenderOptions, Theme } from '../4-render/render-site.ts';
import { faceOf, type GuideCard, listedOf } from '../guide/card.ts';
import type { Site } from '../guide/site.ts';
import { programKey } from '../program-key.ts';

/** @param course Its slug; null: what is of all courses. */
export type PartKeys = (course: string | null) => string;

/**
 * A course is planned from its own cards, which its guides' keys stand for, and from the faces of all guides: the
 * compiler sees to it that it knows no more of others (`Site<GuideFace>`).
 *
 * @param guideKeys By the guide's source.
 */
export function partKeys(
  site: Site<GuideCard>,
  options: RenderOptions,
  theme: Pick<Theme, 'key'>,
  guideKeys: ReadonlyMap<string, string>,
): PartKeys {
  const seen = [programKey(), seenByAll(site), optionsKey(options), theme.key];
  const courses = new Map(site.courses.map((course) => [course.slug, course]));
  return (slug) => {
    const own =
      slug === null
        ? site.courses.map(({ guides }) => guides.map(listedOf))
        : courses.get(slug)?.guides.map(({ source }) => guideKeys.get(source) ?? '');
    return hash('sha256', JSON.stringify([...seen, slug, own]));
  };
}

/** What every page may show of any course. */
function seenByAll({ settings, courses, assets }: Site<GuideCard>): string {
  const faces = courses.map(({ guides, units, unsorted, ...course }) => [
    course,
    // Guides stand in the order of their units.
    units.map(({ guides: { length }, ...unit }) => [unit, length]),
    unsorted.length,
    guides.map(faceOf),
  ]);
  return hash('sha256', JSON.stringify([settings, faces, [...assets]]));
}

function optionsKey({
  audience,
  base,
  offline,
  statics,
  pictures,
  sheets = new Map(),
  packets = new Map(),
}: RenderOptions): string {
  const known = {
    ...{ audience, base, offline, statics },
    pictures: pictures?.key,
    sheets: [...sheets],
    packets: [...packets],
    // Where files are copied from, what is made of a course's own cards, and what has a key of its own.
    ...{ contentDir: '', mentions: '', theme: '' },
  } satisfies Record<keyof RenderOptions, unknown>;
  return hash('sha256', JSON.stringify(known));
}
