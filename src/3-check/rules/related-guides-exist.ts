import { resolveRelated } from '../../guide/references.ts';
import { nearest } from '../../messages/nearest.ts';
import { report } from '../../messages/report.ts';
import type { GuideRule } from '../rule.ts';

/** Every entry of `related:` is the slug of another guide. */
export const relatedGuidesExist: GuideRule = (guide, file, { site }) => {
  guide.related.forEach((written, index) => {
    const found = resolveRelated(site, guide, written);
    if (found !== null && found !== guide) return;
    const known = site.courses.flatMap(({ slug, guides }) =>
      guides
        .filter((other) => other !== guide)
        .map((other) => (slug === guide.course ? other.slug : `${slug}/${other.slug}`)),
    );
    const near = nearest(written, known);
    const expected = near === null ? 'the file name of a guide, without `.md`' : `\`${near}\``;
    const what = found === guide ? 'this guide itself' : 'a related guide that does not exist';
    report(
      file,
      'related-guides-exist',
      guide.places[`related.${index}`] ?? null,
      `Unexpected \`${written}\`, ${what}, expected ${expected}`,
    );
  });
};
