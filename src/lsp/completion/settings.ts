import type { Cursor } from '../cursor.ts';
import { type SettingsPlace, settingsPlace } from '../settings-place.ts';
import { keySchema, keysBelow, valuesOf } from '../settings-schema.ts';
import type { Offer, Offered } from './item.ts';
import { relatedOffers, unitOffers } from './neighbours.ts';

/** Keys that may stand here, or the values of one. */
export function settingOffers(cursor: Cursor): Offered | null {
  const place = settingsPlace(cursor);
  if (place === null) return null;
  const { typed } = place;
  if (place.at === 'key') {
    return { offers: keyOffers(place), typed, after: place.key.slice(typed.length) };
  }
  const path = place.at === 'item' ? place.parents : [...place.parents, place.key];
  return { offers: namedOffers(path, cursor) ?? valueOffers(place, path), typed };
}

function keyOffers({ kind, parents, others, key: own }: SettingsPlace): Offer[] {
  return keysBelow(kind, parents)
    .filter(([key]) => !others.includes(key))
    .map(([key, { description }]) => ({
      text: own === '' ? `${key}: ` : key,
      kind: 'key',
      ...(description !== undefined && { help: description }),
    }));
}

function valueOffers({ kind }: SettingsPlace, path: readonly string[]): Offer[] {
  const schema = keySchema(kind, path);
  if (schema === null) return [];
  const { description } = schema;
  return valuesOf(schema).map((text) => ({
    text,
    kind: 'value',
    ...(description !== undefined && { help: description }),
  }));
}

/** Values that name something of the site; null: those of the schema. */
function namedOffers(path: readonly string[], cursor: Cursor): Offer[] | null {
  if (!/\.md$/i.test(cursor.path) || path.length !== 1) return null;
  if (path[0] === 'related') return relatedOffers(cursor);
  return path[0] === 'unit' ? unitOffers(cursor) : null;
}
