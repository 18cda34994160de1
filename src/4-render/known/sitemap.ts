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

/** What one file may have (sitemaps.org). */
export const AT_MOST = { addresses: 50_000, bytes: 50 * 1024 * 1024 };
const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** One sitemap, or, where it would be too long, some and an index of them. */
export function sitemapFiles(
  siteUrl: string,
  pages: readonly Listed[],
  atMost = AT_MOST,
): [path: string, text: string][] {
  const [first = [], ...more] = parted(pages.map(entryOf), atMost);
  if (more.length === 0) return [[SITEMAP, listOf('urlset', first)]];
  const parts = [first, ...more].map((entries, index): [path: string, text: string] => [
    SITEMAP.replace('.', `-${index + 1}.`),
    listOf('urlset', entries),
  ]);
  const index = parts.map(
    ([path]) => `<sitemap><loc>${xmlText(canonicalUrl(siteUrl, path) ?? '')}</loc></sitemap>`,
  );
  return [[SITEMAP, listOf('sitemapindex', index)], ...parts];
}

/** In their order, as many to a part as it may have. */
function parted(entries: readonly string[], { addresses, bytes }: typeof AT_MOST): string[][] {
  const parts: string[][] = [];
  let left = 0;
  for (const entry of entries) {
    const size = Buffer.byteLength(entry) + 1;
    const part = parts.at(-1);
    if (part === undefined || part.length === addresses || size > left) {
      parts.push([entry]);
      left = bytes - Buffer.byteLength(listOf('urlset', [entry]));
    } else {
      part.push(entry);
      left -= size;
    }
  }
  return parts;
}

function entryOf({ url, changed }: Listed): string {
  const last = changed === '' ? '' : `<lastmod>${changed}</lastmod>`;
  return `<url><loc>${xmlText(url)}</loc>${last}</url>`;
}

function listOf(name: 'urlset' | 'sitemapindex', entries: readonly string[]): string {
  return `${XML_HEAD}\n<${name} xmlns="${NAMESPACE}">\n${entries.join('\n')}\n</${name}>\n`;
}
