import { assetAddress, guideAddress } from '../guide/addresses.ts';
import type { Guide } from '../guide/guide.ts';
import { anchorOnPage, resolveReference } from '../guide/references.ts';
import type { Course, Site } from '../guide/site.ts';
import type { Locale } from '../locale/locale.ts';
import { localeFor } from '../locale/locales.ts';
import type { Href } from './links.ts';
import type { RenderOptions } from './options.ts';
import type { SiteFiles } from './page.ts';
import type { ProseContext } from './prose.ts';

/** What making the views of one site needs, and what it finds on the way. */
export interface SiteContext {
  site: Site;
  options: RenderOptions;
  files: SiteFiles;
  /** In the site's language. */
  locale: Locale;
  /** Paths of the assets that some page shows or links to; complete once every page is rendered. */
  usedAssets: Set<string>;
}

export function courseOf({ site }: SiteContext, guide: Guide): Course {
  const course = site.courses.find(({ slug }) => slug === guide.course);
  if (course === undefined) throw new Error(`No course \`${guide.course}\` for ${guide.source}`);
  return course;
}

/** How a guide's prose is set on a page whose links are made by `href`. */
export function proseContext(context: SiteContext, guide: Guide, href: Href): ProseContext {
  const asset = (path: string) => {
    context.usedAssets.add(path);
    return href(assetAddress(path));
  };
  return {
    locale: localeFor(guide.language),
    footnotes: guide.footnotes,
    formulasScroll: true,
    targets: {
      link: (url) => {
        const reference = resolveReference(context.site, guide, url);
        switch (reference.type) {
          case 'outside':
            return reference.url;
          case 'guide': {
            const open = courseOf(context, reference.guide).answers === 'open';
            const anchor = anchorOnPage(reference.guide, reference.anchor, open);
            return href(guideAddress(reference.guide), anchor);
          }
          case 'asset':
            return asset(reference.asset.path);
          case 'broken':
            return null;
        }
      },
      picture: (url) => {
        const reference = resolveReference(context.site, guide, url);
        if (reference.type !== 'asset') return null;
        return { src: asset(reference.asset.path), size: reference.asset.size };
      },
    },
  };
}
