import { slugFrom, tagAddress } from '../../guide/addresses.ts';
import type { GuideFace } from '../../guide/card.ts';
import { inOrderOf } from '../../guide/collation.ts';

/** The guides that have one tag, whatever its case. */
export interface TagGroup {
  /** As it is first written. */
  tag: string;
  address: string;
  guides: GuideFace[];
}

/** Tags that differ in more than case have pages of their own, though their letters and digits be the same. */
export function tagGroups(
  guides: readonly GuideFace[],
  language: string,
): ReadonlyMap<string, TagGroup> {
  const members = new Map<string, { tag: string; guides: GuideFace[] }>();
  for (const guide of guides) {
    for (const tag of guide.tags) {
      const known = members.get(keyOf(tag));
      if (known === undefined) members.set(keyOf(tag), { tag, guides: [guide] });
      else if (known.guides.at(-1) !== guide) known.guides.push(guide);
    }
  }
  const compare = inOrderOf(language);
  const sorted = [...members].sort(
    ([one, { tag: a }], [other, { tag: b }]) => compare(a, b) || (one < other ? -1 : 1),
  );
  const counts = new Map<string, number>();
  return new Map(
    sorted.map(([key, { tag, guides: some }]) => {
      const slug = slugFrom(tag) || 'tag';
      const count = (counts.get(slug) ?? 0) + 1;
      counts.set(slug, count);
      return [key, { tag, address: tagAddress(slug, count), guides: some }];
    }),
  );
}

/** By which a tag is known. */
export const keyOf = (tag: string) => tag.normalize('NFC').toLowerCase();
