import { SITEMAP } from '../../guide/addresses.ts';
import { canonicalUrl } from '../links.ts';
import { XML_HEAD, xmlText } from './xml.ts';

/** A page as sitemaps name it. */
export interface Listed {
  /** Its full address. */
  url: string;
  /** The day of its last change; empty where it is not told: a build knows none. */
  changed: string;
}

/** As many as one file may have (sitemaps.org). */
const AT_MOST = 50_000;
const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** One sitemap, or, where it would be too long, some and an index of them. */
export function sitemapFiles(
  siteUrl: string,
  pages: readonly Listed[],
  atMost = AT_MOST,
): [path: string, text: string][] {
  if (pages.length <= atMost) return [[SITEMAP, sitemapOf(pages)]];
  const parts: [path: string, text: string][] = [];
  for (let at = 0; at < pages.length; at += atMost) {
    parts.push([
      SITEMAP.replace('.', `-${parts.length + 1}.`),
      sitemapOf(pages.slice(at, at + atMost)),
    ]);
  }
  const entries = parts.map(
    ([path]) => `<sitemap><loc>${xmlText(canonicalUrl(siteUrl, path) ?? '')}</loc></sitemap>`,
  );
  const index = `${XML_HEAD}\n<sitemapindex xmlns="${NAMESPACE}">\n${entries.join('\n')}\n</sitemapindex>\n`;
  return [[SITEMAP, index], ...parts];
}

function sitemapOf(pages: readonly Listed[]): string {
  const entries = pages.map(({ url, changed }) => {
    const last = changed === '' ? '' : `<lastmod>${changed}</lastmod>`;
    return `<url><loc>${xmlText(url)}</loc>${last}</url>`;
  });
  return `${XML_HEAD}\n<urlset xmlns="${NAMESPACE}">\n${entries.join('\n')}\n</urlset>\n`;
}
