import { resolveRelated } from '../../guide/references.ts';
import { offered } from '../../messages/alike.ts';
import { nearest } from '../../messages/nearest.ts';
import { report } from '../../messages/report.ts';
import type { CardRule } from '../rule.ts';
import { isReserved } from './addresses-are-unique.ts';

/** Every entry of `related:` is the slug of another guide. */
export const relatedGuidesExist: CardRule = (guide, file, { site, files }) => {
  guide.related.forEach((written, index) => {
    const found = resolveRelated(site, guide, written);
    if (found !== null && found !== guide) return;
    // A guide that could not be read has messages of its own.
    const path = `${written.includes('/') ? written : `${guide.course}/${written}`}.md`;
    if (found === null && files.has(path)) return;
    const known = site.courses.flatMap(({ slug, guides }) =>
      guides
        .filter((other) => other !== guide && !isReserved(other.slug))
        .map((other) => (slug === guide.course ? other.slug : `${slug}/${other.slug}`)),
    );
    const near = nearest(written, known);
    const other =
      near === null ? 'the file name of another guide, without `.md`' : offered(written, near);
    const what = found === guide ? ', which is this guide itself' : '';
    report(
      file,
      'related-guides-exist',
      guide.places[`related.${index}`] ?? null,
      `Unexpected related guide \`${written}\`${what}, expected ${other}`,
    );
  });
};
