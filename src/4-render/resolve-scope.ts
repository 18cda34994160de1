import { normalizeUri } from 'micromark-util-sanitize-uri';
import { assetAddress, guideAddress } from '../guide/addresses.ts';
import { seesAnswers } from '../guide/audience.ts';
import type { Guide } from '../guide/guide.ts';
import { anchorOnPage, resolveReference } from '../guide/references.ts';
import { referencesShown } from '../guide/references-shown.ts';
import type { Asset } from '../guide/site.ts';
import type { Destination } from './links.ts';
import type { ProseScope, ScopedPicture } from './prose-scope.ts';
import { courseOf, type SiteContext } from './site-context.ts';

/** Made once a guide. */
export function proseScope(context: SiteContext, guide: Guide): ProseScope {
  const known = context.scopes.get(guide);
  if (known !== undefined) return known;
  const { links, pictures } = shownBy(context, guide);
  const scope: ProseScope = {
    language: guide.language,
    footnotes: guide.footnotes,
    links: links.map((url) => [url, destinationOf(url, guide, context)]),
    pictures: pictures.map((url) => [url, pictureOf(url, guide, context)]),
  };
  context.scopes.set(guide, scope);
  return scope;
}

/** The files that a guide's pages show or link to. */
export function assetsShown(context: SiteContext, guide: Guide): Asset[] {
  const { links, pictures } = shownBy(context, guide);
  return [...links, ...pictures].flatMap((url) => {
    const reference = resolveReference(context.site, guide, url);
    return reference.type === 'asset' ? [reference.asset] : [];
  });
}

function shownBy(context: SiteContext, guide: Guide) {
  const withAnswers = seesAnswers(context.audience, courseOf(context, guide));
  const { links, pictures } = referencesShown(guide, withAnswers);
  return { links: links.map(asInHtml), pictures: pictures.map(asInHtml) };
}

/** What becomes of an address on its way from Markdown to HTML. */
const asInHtml = (url: string) => normalizeUri(url);

function destinationOf(url: string, guide: Guide, context: SiteContext): Destination | null {
  const reference = resolveReference(context.site, guide, url);
  switch (reference.type) {
    case 'outside':
      return { url: reference.url };
    case 'guide': {
      const open = seesAnswers(context.audience, courseOf(context, reference.guide));
      const anchor = anchorOnPage(reference.guide, reference.anchor, open);
      return { address: guideAddress(reference.guide), anchor };
    }
    case 'asset':
      return { address: assetAddress(reference.asset.path), anchor: '' };
    case 'broken':
      return null;
  }
}

function pictureOf(url: string, guide: Guide, context: SiteContext): ScopedPicture | null {
  const reference = resolveReference(context.site, guide, url);
  if (reference.type !== 'asset') return null;
  const { path, size } = reference.asset;
  return { address: assetAddress(path), size };
}
