import { NOT_FOUND, PRINT_LIST, SITE_GLOSSARY, WORKER } from '../../guide/addresses.ts';
import { directionOf } from '../../locale/direction.ts';
import { linkPicture, siteHeading } from '../known/link-picture.ts';
import { changedOn, NO_DAYS } from '../known/news.ts';
import type { Listed } from '../known/sitemap.ts';
import { canonicalUrl } from '../links.ts';
import type { Frame, PageKind, PlanOf } from '../page.ts';
import { type LinkPicture, pictureText } from '../picture.ts';
import type { SiteContext } from '../site-context.ts';
import type { AnyDraft, Draft } from './draft.ts';

export function listedAs(draft: AnyDraft, context: SiteContext): Listed | null {
  const { days = NO_DAYS, movedTo } = draft;
  const url = canonicalOf(draft, context);
  return url === null || movedTo !== undefined ? null : { url, changed: changedOn(days) };
}

/** Of the page itself, or of the one that its content has moved to. */
function canonicalOf(
  { indexed, address, movedTo = address }: Pick<AnyDraft, 'indexed' | 'address' | 'movedTo'>,
  { site, audience }: SiteContext,
): string | null {
  return indexed && audience === 'pupils' ? canonicalUrl(site.settings.url, movedTo) : null;
}

/** Of pages that are to be found. */
export function pictureOf(
  draft: Omit<AnyDraft, 'around' | 'describe' | 'kind'>,
  context: SiteContext,
): LinkPicture | null {
  if (canonicalOf(draft, context) === null) return null;
  return linkPicture(draft.pictured?.() ?? siteHeading(context), draft, context);
}

export function planOf<K extends PageKind>(
  draft: Draft<K>,
  title: string,
  context: SiteContext,
): PlanOf<K> {
  const { kind, address, describe, language, accent, breadcrumbs, indexed, source } = draft;
  const { alternates = [], movedTo = null, days = NO_DAYS } = draft;
  const { way = breadcrumbs } = draft;
  const around = draft.around();
  const picture = pictureOf(draft, context);
  const frame: Frame = {
    address,
    title,
    name: draft.title.parts.join(' · ') || context.site.settings.title.plain,
    description: describe(around),
    canonical: canonicalOf(draft, context),
    picture: picture && {
      url: canonicalUrl(context.site.settings.url, picture.address) ?? '',
      text: pictureText(picture),
    },
    movedTo,
    alternates: [...alternates, ...context.news],
    indexed: indexed && context.audience === 'pupils',
    language,
    direction: directionOf(language),
    accent,
    settings: context.site.settings,
    breadcrumbs,
    way,
    published: days.published,
    updated: days.updated,
    files: context.files,
    siteGlossary: context.hasSiteGlossary ? SITE_GLOSSARY : null,
    hasSearch: context.hasSearch,
    printList: context.audience === 'teachers' ? PRINT_LIST : null,
    worker: context.options.offline === true ? WORKER : null,
    base: address === NOT_FOUND ? context.options.base : null,
  };
  return { kind, frame, source, around };
}
