import { normalizeUri } from 'micromark-util-sanitize-uri';
import { assetAddress, guideAddress } from '../guide/addresses.ts';
import { seesAnswers } from '../guide/audience.ts';
import type { GuideFace, GuideListed } from '../guide/card.ts';
import { anchorOnPage, assetAt, resolveReference } from '../guide/references.ts';
import type { Asset, Site } from '../guide/site.ts';
import { fromText } from '../guide/text-of.ts';
import type { Destination } from './links.ts';
import type { ProsePlaces, ProseScope, ScopedPicture } from './prose-scope.ts';
import { courseOf, type SiteContext } from './site-context.ts';

/** Made once a guide. */
export function prosePlaces(context: SiteContext, guide: GuideFace): ProsePlaces {
  const known = context.places.get(guide);
  if (known !== undefined) return known;
  const { links, pictures } = shownBy(context, guide);
  const places: ProsePlaces = {
    language: guide.language,
    links: links.map((url) => [url, destinationOf(url, guide, context)]),
    pictures: pictures.map((url) => [url, pictureOf(url, guide, context)]),
  };
  context.places.set(guide, places);
  return places;
}

/** For what a card quotes of its guide. */
export function cardScope(context: SiteContext, guide: GuideListed): ProseScope {
  return { ...prosePlaces(context, guide), footnotes: fromText(guide.footnotes) };
}

/** The files that a guide's pages show or link to. */
export function assetsShown(context: SiteContext, guide: GuideFace): Asset[] {
  const { links, pictures } = shownBy(context, guide);
  const logo = guide.questions.all > 0 ? assetAt(context.site, guide.worksheet.logo) : null;
  const shown = [...links, ...pictures].flatMap((url) => {
    const reference = resolveReference(context.site, guide, url);
    return reference.type === 'asset' ? [reference.asset] : [];
  });
  return logo === null ? shown : [...shown, logo];
}

/** What stands at the head of a guide's sheets. */
export function logoOf(site: Pick<Site, 'assets'>, guide: GuideFace): ScopedPicture | null {
  const asset = assetAt(site, guide.worksheet.logo);
  return asset?.size ? { address: assetAddress(asset.path), size: asset.size } : null;
}

function shownBy(context: SiteContext, guide: GuideFace) {
  const withAnswers = seesAnswers(context.audience, courseOf(context, guide));
  const { links, pictures } = guide.shown[withAnswers ? 'withAnswers' : 'withoutAnswers'];
  return { links: links.map(asInHtml), pictures: pictures.map(asInHtml) };
}

/** What becomes of an address on its way from Markdown to HTML. */
const asInHtml = (url: string) => normalizeUri(url);

function destinationOf(url: string, guide: GuideFace, context: SiteContext): Destination | null {
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

function pictureOf(url: string, guide: GuideFace, context: SiteContext): ScopedPicture | null {
  const reference = resolveReference(context.site, guide, url);
  if (reference.type !== 'asset') return null;
  const { path, size } = reference.asset;
  return { address: assetAddress(path), size };
}
