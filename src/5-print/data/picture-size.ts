import type { Edition } from '../../guide/settings.ts';
import type { Asset } from '../../guide/site.ts';
import { enlargedBy } from '../editions.ts';

/** Points: words in a picture are to be no smaller on a sheet. */
export const LEGIBLE = 8;

/** CSS px to points. */
export const POINTS = 0.75;

/** A picture gets no higher than this for its words' sake: 140 mm in points, three fifths of a page of Letter. */
const HIGHEST = (140 / 25.4) * 72;

/** As wide is what stands beside a question's number in one of two columns, in points. */
export const PICTURE_IN_HALF_A_PAGE = 208;

/**
 * As wide as a picture has to be on a sheet for its smallest words to be legible, and never wider than its author drew
 * it, in points; 0 where it has no words that are known. They grow with the type of an edition.
 */
export function leastWidth(
  { size, words }: Pick<Asset, 'size' | 'words'>,
  edition: Edition,
): number {
  if (size === null || words === null) return 0;
  const enlarged = enlargedBy(edition);
  const legible = (LEGIBLE * enlarged * size.width) / words;
  const slope = size.height / size.width;
  return Math.min(legible, HIGHEST / slope, size.width * POINTS * enlarged);
}
