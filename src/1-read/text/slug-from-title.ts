import { slugFrom } from '../../guide/addresses.ts';

/** Names that Windows keeps for devices, and what a content folder passes over. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d|readme)$/;
const LONGEST = 80;

/** A title as a file name without its ending, 80 signs at most; empty where it has neither letter nor digit. */
export function slugFromTitle(title: string): string {
  const slug = slugFrom(title.normalize('NFKC').replaceAll(/(?!\p{Nd})\p{N}/gu, ' ')).replace(
    /^\p{M}+/u,
    '',
  );
  const short = slug.length <= LONGEST ? slug : slug.slice(0, LONGEST).replace(/-+[^-]*$/, '');
  return RESERVED.test(short) ? `${short}-guide` : short;
}
