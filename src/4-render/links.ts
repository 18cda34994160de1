/** Where a link in prose leads: to a page or file of the site (`address` from its root), or outside. Plain data. */
export type Destination = { address: string; anchor: string } | { url: string };

/** Makes the address of something on the site fit for an `href` on one page. */
export type Href = (address: string, anchor?: string) => string;

/**
 * Links relative to the page at `from`, so that a site works in any folder and from disk.
 *
 * @param from Address of the page, from the site's root: `cold-war/cheka/`.
 */
export function relativeHref(from: string): Href {
  const here = from.split('/').slice(0, -1);
  return (address, anchor = '') => {
    const hash = anchor === '' ? '' : `#${encodeURIComponent(anchor)}`;
    if (address === from && hash !== '') return hash;
    const there = address.split('/');
    const file = there.pop() ?? '';
    let shared = 0;
    while (shared < here.length && shared < there.length && here[shared] === there[shared]) {
      shared += 1;
    }
    const up = here.slice(shared).map(() => '..');
    const path = encoded([...up, ...there.slice(shared), file]);
    return (path === '' ? './' : path) + hash;
  };
}

/** Links from the base path on: for the page that answers at any address. */
export function absoluteHref(base: string): Href {
  return (address, anchor = '') =>
    base + encoded(address.split('/')) + (anchor === '' ? '' : `#${encodeURIComponent(anchor)}`);
}

/** The full address of a page; null where the site's own is not known. */
export function canonicalUrl(siteUrl: string, address: string): string | null {
  return siteUrl === '' ? null : siteUrl + encoded(address.split('/'));
}

function encoded(parts: string[]): string {
  return parts.map(encodeURIComponent).join('/');
}
