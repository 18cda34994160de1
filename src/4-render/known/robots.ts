/**
 * Everything may be read; which pages should not be found by a search, they say themselves. Nobody asks for the file
 * but at the top of a host: null for a site in a folder.
 *
 * @param sitemap Its full address.
 */
export function robotsTxt(siteUrl: string, sitemap: string): string | null {
  if (new URL(siteUrl).pathname !== '/') return null;
  return `User-agent: *\nDisallow:\n\nSitemap: ${sitemap}\n`;
}
