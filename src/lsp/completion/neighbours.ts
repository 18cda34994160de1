import { resolveRelated } from '../../guide/references.ts';
import { type Cursor, cardAt } from '../cursor.ts';
import type { Offer } from './item.ts';

/** Other guides as `related:` names them, those of the same course first; those it names already are left out. */
export function relatedOffers(cursor: Cursor): Offer[] {
  const { site } = cursor.site;
  const own = courseOf(cursor);
  const card = cardAt(cursor);
  const taken = card === null ? [] : card.related.map((one) => resolveRelated(site, card, one));
  const courses = [...site.courses].sort((a, b) => Number(b === own) - Number(a === own));
  return courses.flatMap((course) =>
    course.guides
      .filter((guide) => guide.source !== cursor.path && !taken.includes(guide))
      .map((guide) => ({
        text: course === own ? guide.slug : `${course.slug}/${guide.slug}`,
        detail: guide.title.plain,
        also: guide.title.plain,
        kind: 'guide',
      })),
  );
}

/** The units that the course names. */
export function unitOffers(cursor: Cursor): Offer[] {
  const units = courseOf(cursor)?.unitTitles ?? [];
  // What YAML would read as something else stands in quotes.
  return units.map(({ plain }) => ({
    text: /^[\p{L}\p{N}][^:#]*$/u.test(plain) ? plain : JSON.stringify(plain),
    kind: 'value',
  }));
}

/** The course whose folder the file lies in. */
function courseOf({ site: { site }, path }: Cursor) {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  return site.courses.find(({ guides }) =>
    guides.some(({ source }) => source.slice(0, source.lastIndexOf('/') + 1) === folder),
  );
}
