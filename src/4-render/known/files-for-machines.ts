import { FEED, ROBOTS, SITEMAP } from '../../guide/addresses.ts';
import type { GuideListed } from '../../guide/card.ts';
import type { OutputFile } from '../../guide/output.ts';
import { nameKey } from '../../guide/output-names.ts';
import type { Course } from '../../guide/site.ts';
import { canonicalUrl } from '../links.ts';
import type { PageOutline } from '../plans/outlines.ts';
import type { SiteContext } from '../site-context.ts';
import { feedXml } from './feed.ts';
import { robotsTxt } from './robots.ts';
import { sitemapFiles } from './sitemap.ts';

/**
 * What search engines and feed readers ask a site for: all of it full addresses, so that there is nothing before the
 * site's own is known. A file of the author's own takes the place of one of these.
 */
export function filesForMachines(
  context: SiteContext,
  pages: readonly PageOutline[],
  courses: () => readonly Course<GuideListed>[],
): OutputFile[] {
  const { site, audience, news, options } = context;
  const { url } = site.settings;
  if (url === '' || audience !== 'pupils') return [];
  const listed = pages.flatMap((page) => page.listed() ?? []);
  const robots = robotsTxt(url, canonicalUrl(url, SITEMAP) ?? '');
  const taken = new Set((options.statics ?? []).map(nameKey));
  const texts: [path: string, text: string][] = [
    ...(taken.has(nameKey(SITEMAP)) ? [] : sitemapFiles(url, listed)),
    ...(robots === null ? [] : [[ROBOTS, robots] satisfies [string, string]]),
    ...(news.length === 0
      ? []
      : [[FEED, feedXml(site.settings, courses())] satisfies [string, string]]),
  ];
  return texts.flatMap(([path, text]): OutputFile[] =>
    taken.has(nameKey(path)) ? [] : [{ path, kind: 'text', text }],
  );
}
