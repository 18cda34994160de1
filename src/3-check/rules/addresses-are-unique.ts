import { guideAddress } from '../../guide/addresses.ts';
import type { GuideFace } from '../../guide/card.ts';
import { report } from '../../messages/report.ts';
import type { SiteRule } from '../rule.ts';

/** Names in a course's address space that its own pages take. */
const RESERVED = new Set(['glossary', 'images', 'units']);

/** A guide of this name is refused, so that none is offered. */
export function isReserved(slug: string): boolean {
  return RESERVED.has(slug);
}

/** Names at the top of the site that pages of its own take. */
const RESERVED_COURSES = new Set(['answers', 'assets', 'glossary', 'print', 'tags']);

/**
 * No two guides have one address. Addresses that differ only in case or in Unicode normal form
 * are one: some hosts and disks cannot tell them apart.
 */
export const addressesAreUnique: SiteRule = ({ site, files }) => {
  for (const { slug, guides } of site.courses.filter((course) =>
    RESERVED_COURSES.has(course.slug),
  )) {
    const file = files.get(guides[0]?.source ?? '');
    if (file === undefined) continue;
    report(
      file,
      'addresses-are-unique',
      null,
      `Unexpected folder name \`${slug}\`, expected another: the site's own \`/${slug}/\` has this address`,
    );
  }
  const seen = new Map<string, GuideFace>();
  for (const guide of site.courses.flatMap(({ guides }) => guides)) {
    const file = files.get(guide.source);
    if (file === undefined) continue;
    const address = guideAddress(guide);
    const key = address.normalize('NFKC').toLowerCase();
    const first = seen.get(key);
    if (isReserved(guide.slug)) {
      report(
        file,
        'addresses-are-unique',
        null,
        `Unexpected file name \`${guide.slug}.md\`, expected another: the course's own \`/${address}\` has this address`,
      );
    } else if (first === undefined) seen.set(key, guide);
    else {
      const other = files.get(first.source);
      report(
        file,
        'addresses-are-unique',
        null,
        `Unexpected second guide at \`/${address}\`, expected another file name`,
        {
          cause: {
            place: null,
            reason: `\`${first.source}\` has this address too`,
            ...(other && { file: other }),
          },
        },
      );
    }
  }
};
