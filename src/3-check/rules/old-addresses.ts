import { assetAddress, guideAddress, pageFile } from '../../guide/addresses.ts';
import type { GuideFace } from '../../guide/card.ts';
import { oldAddress } from '../../guide/old-addresses.ts';
import { report } from '../../messages/report.ts';
import { namesOfPages } from '../names-taken.ts';
import type { CheckContext, SiteRule } from '../rule.ts';

/** Every entry of `moved-from:` is an address of this site that nothing else has. */
export const oldAddresses: SiteRule = (context) => {
  const { site, files } = context;
  const guides = site.courses.flatMap((course) => course.guides);
  const moved = guides.filter(({ movedFrom }) => movedFrom.length > 0);
  if (moved.length === 0) return;
  const names = namesOfPages(site);
  for (const path of site.assets.keys()) names.take(assetAddress(path), 'site');
  const bySource = new Map(guides.map((guide) => [guide.source, guide]));
  for (const guide of moved) {
    const file = files.get(guide.source);
    if (file === undefined) continue;
    guide.movedFrom.forEach((written, index) => {
      const place = guide.places[`moved-from.${index}`] ?? guide.places['moved-from'] ?? null;
      const old = oldAddress(guide, written);
      if ('expected' in old) {
        const reason = `Unexpected old address \`${written}\`, expected ${old.expected}`;
        report(file, 'old-addresses-are-readable', place, reason);
        return;
      }
      const path = pageFile(old.address);
      const met = old.address.startsWith('assets/') ? OURS : names.inTheWayOf(path);
      if (met === null) {
        names.take(path, guide.source);
        return;
      }
      const other = bySource.get(met.taken.by);
      const reason = `Unexpected old address \`${written}\`, expected one that nothing else has: ${whose(old.address, guide, other)}`;
      report(file, 'old-addresses-are-free', place, reason, causeIn(other, guide, context));
    });
  }
};

const OURS = { taken: { by: 'site' } } as const;

function whose(address: string, guide: GuideFace, other: GuideFace | undefined): string {
  if (address === guideAddress(guide)) return 'this guide has it now';
  if (other === guide) return 'it stands here twice';
  if (other !== undefined) return `\`${other.source}\` has moved from there too`;
  return `the site has its own \`/${address}\``;
}

function causeIn(other: GuideFace | undefined, guide: GuideFace, { files }: CheckContext) {
  if (other === undefined || other === guide) return {};
  const file = files.get(other.source);
  const place = other.places['moved-from'] ?? null;
  return { cause: { place, reason: 'the other one', ...(file && { file }) } };
}
