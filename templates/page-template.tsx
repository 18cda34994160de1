import type { Page, PageKind } from '../src/4-render/page.ts';
import { pageFile } from '../src/guide/addresses.ts';
import { documentHtml } from './components/document.tsx';
import { NOTHING_OWN, type OwnInUse, type PageBody, pageBody } from './components/overridable.tsx';

/** What Eleventy hands to a template: one page of its kind. */
interface PageData<K extends PageKind> {
  view: Page<K>;
}

/** The template of one kind of page: Eleventy's data, a page for each of that kind at its address, and how it is rendered. */
export function pageTemplate<K extends PageKind>(kind: K, shipped: PageBody<K>) {
  const Body = pageBody(kind, shipped);
  return {
    data: {
      pagination: {
        data: `pages.${kind}`,
        size: 1,
        alias: 'view',
        addAllPagesToCollections: false,
      },
      permalink: ({ view }: PageData<K>) => pageFile(view.frame.address),
    },
    /** @param own The site's own components and pages. Default: none. */
    render: (
      { view: { frame, view, data } }: PageData<K>,
      own: OwnInUse = NOTHING_OWN,
    ): Promise<string> => documentHtml(frame, <Body view={view} />, own, data),
  };
}
