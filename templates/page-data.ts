import { pagePath } from '../src/4-render/links.ts';
import type { Page, PageKind } from '../src/4-render/page.ts';

/** What Eleventy hands to a template: one page of its kind. */
export interface PageData<K extends PageKind> {
  view: Page<K>;
}

/** Eleventy's data for the template of one kind: a page for each of that kind, at its address. */
export function pageData<K extends PageKind>(kind: K) {
  return {
    pagination: {
      data: `pages.${kind}`,
      size: 1,
      alias: 'view',
      addAllPagesToCollections: false,
    },
    permalink: ({ view }: PageData<K>) => pagePath(view.frame.address),
  };
}
