import { HOME } from '../../../guide/addresses.ts';
import type { Frame } from '../../page.ts';
import { licenceUrl } from './licence-url.ts';
import { reference, type Thing, thing } from './thing.ts';
import type { Urls } from './urls.ts';

/** A page to learn from, in what it belongs to: the page above it. */
export function resource(
  { name, description, language, settings, way, published, updated }: Frame,
  urls: Urls,
  more: Parameters<typeof thing>[1],
): Thing {
  const above = way.at(-1)?.address ?? HOME;
  return thing('LearningResource', {
    '@id': urls.here(),
    name,
    url: urls.here(),
    description,
    inLanguage: language,
    isPartOf: reference(urls.of(above)),
    license: licenceUrl(settings.licence),
    datePublished: published,
    dateModified: updated,
    ...more,
  });
}
