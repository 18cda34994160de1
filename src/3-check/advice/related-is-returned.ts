import type { GuideCard, GuideFace } from '../../guide/card.ts';
import { resolveReference, resolveRelated } from '../../guide/references.ts';
import type { Site } from '../../guide/site.ts';
import { report } from '../../messages/report.ts';
import type { CardRule } from '../rule.ts';

/** A list of so many is read by nobody when it grows longer. */
const LONG = 7;

/** A guide that another of its course names as related leads back to it: by `related`, or by a link in its text. */
export const relatedIsReturned: CardRule = (guide, file, { site }) => {
  const naming = (namingOf(site).get(guide) ?? []).filter(({ course }) => course === guide.course);
  if (naming.length === 0 || guide.related.length >= LONG) return;
  const known = leadsTo(guide, site);
  const missing = naming.filter((other) => !known.has(other));
  if (missing.length === 0) return;
  const names = missing.map(({ slug }) => `\`${slug}\``);
  report(
    file,
    'related-is-returned',
    guide.places['related#key'] ?? null,
    `Unexpected guide without a way back to ${names.length === 1 ? 'one that names' : 'some that name'} it as related, expected ${names.join(', ')} in its \`related\` too`,
  );
};

const known = new WeakMap<Site<GuideFace>, Map<GuideFace, GuideFace[]>>();

/** By a guide, those that name it as related. */
function namingOf(site: Site<GuideFace>): Map<GuideFace, GuideFace[]> {
  const before = known.get(site);
  if (before !== undefined) return before;
  const naming = new Map<GuideFace, GuideFace[]>();
  for (const guide of site.courses.flatMap(({ guides }) => guides)) {
    for (const other of relatedTo(guide, site)) {
      naming.set(other, [...(naming.get(other) ?? []), guide]);
    }
  }
  known.set(site, naming);
  return naming;
}

function leadsTo(guide: GuideCard, site: Site<GuideFace>): Set<GuideFace> {
  const linked = guide.links.flatMap(({ url }) => {
    const reference = resolveReference(site, guide, url);
    return reference.type === 'guide' ? [reference.guide] : [];
  });
  return new Set([...relatedTo(guide, site), ...linked]);
}

function relatedTo(guide: GuideFace, site: Site<GuideFace>): GuideFace[] {
  return guide.related.flatMap((written) => resolveRelated(site, guide, written) ?? []);
}
