import type { CompletionItem } from 'vscode-languageserver';
import type { Cursor } from '../cursor.ts';
import { attributeOffers } from './attributes.ts';
import { headingOffers } from './headings.ts';
import { itemsOf, type Offered } from './item.ts';
import { linkOffers } from './links.ts';
import { settingOffers } from './settings.ts';

/** The first that has something to say. */
const OFFERING: readonly ((cursor: Cursor) => Offered | null)[] = [
  settingOffers,
  linkOffers,
  attributeOffers,
  headingOffers,
];

export function completeAt(cursor: Cursor): CompletionItem[] {
  for (const offering of OFFERING) {
    const offered = offering(cursor);
    if (offered !== null) return itemsOf(offered, cursor);
  }
  return [];
}
