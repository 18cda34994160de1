import type { Position as Stretch } from 'unist';
import type { GuideCard } from '../guide/card.ts';
import { type Reference, resolveReference, resolveRelated } from '../guide/references.ts';
import { type Cursor, cardAt, pointAt } from './cursor.ts';
import { isIn } from './place.ts';

/** What a link at the cursor leads to, or an entry of `related:`. */
export interface Linked {
  reference: Reference;
  place: Stretch;
}

/** @returns null where the cursor is on no link. */
export function linkedAt(cursor: Cursor): Linked | null {
  const card = cardAt(cursor);
  if (card === null) return null;
  const { site } = cursor.site;
  const point = pointAt(cursor);
  for (const { url, position } of [...card.links, ...card.pictures]) {
    if (position !== null && isIn(point, position)) {
      return { reference: resolveReference(site, card, url), place: position };
    }
  }
  return relatedAt(card, cursor);
}

function relatedAt(card: GuideCard, cursor: Cursor): Linked | null {
  for (const [index, written] of card.related.entries()) {
    const place = card.places[`related.${index}`];
    if (place === undefined || !isIn(pointAt(cursor), place)) continue;
    const guide = resolveRelated(cursor.site.site, card, written);
    if (guide !== null) return { reference: { type: 'guide', guide, anchor: '' }, place };
  }
  return null;
}
