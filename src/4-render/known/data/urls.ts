import type { Frame } from '../../page.ts';

/** Full addresses for what a page tells machines. */
export interface Urls {
  /** Of something on the site, by its address. */
  of: (address: string, anchor?: string) => string;
  /** Of the page, or of a place on it. */
  here: (anchor?: string) => string;
}

/** null where the page has no full address, or should not be found. */
export function urlsOf({ address, canonical, settings }: Frame): Urls | null {
  if (canonical === null) return null;
  const of: Urls['of'] = (to, anchor = '') =>
    settings.url +
    to.split('/').map(encodeURIComponent).join('/') +
    (anchor === '' ? '' : `#${encodeURIComponent(anchor)}`);
  return { of, here: (anchor) => of(address, anchor) };
}
