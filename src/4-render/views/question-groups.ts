import { createHash } from 'node:crypto';
import { answersAddress } from '../../guide/addresses.ts';
import type { GuideFace } from '../../guide/card.ts';
import { guideLink, type Link } from './links.ts';

/** The question guides that one index lists. */
export interface QuestionGroup {
  address: string;
  /** In the order in which they are met; never empty. */
  guides: GuideFace[];
  links: Link[];
  /** Hash of the links: every page of the group has them all, and is known by this in their stead. */
  digest: string;
}

/** By the address of their index, in the order in which they are met. */
export function questionGroups(guides: readonly GuideFace[]): Map<string, QuestionGroup> {
  const members = new Map<string, GuideFace[]>();
  for (const guide of guides) {
    if (guide.kind !== 'question') continue;
    const address = answersAddress(guide.subject, guide.level);
    const known = members.get(address);
    if (known === undefined) members.set(address, [guide]);
    else known.push(guide);
  }
  return new Map(
    [...members].map(([address, some]) => {
      const links = some.map(guideLink);
      const digest = createHash('sha256').update(JSON.stringify(links)).digest('hex');
      return [address, { address, guides: some, links, digest }];
    }),
  );
}
