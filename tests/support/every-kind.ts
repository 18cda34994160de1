/** One page of every kind there is, each with the site that it is a page of. */
import { inject } from 'vitest';
import type { KindOfPage } from './page-kinds.ts';

/** Words of another language can't be marked yet, and these pages are full of them. */
export const UNMARKED = /^\/french\//;

export interface PageToTest extends KindOfPage {
  site: 'site' | 'smallSite';
}

/** Of the example site, with forms that the one page of their kind has not: room to work in, sections checked by one. */
const OTHER_FORMS: readonly KindOfPage[] = [
  { kind: 'worksheet', path: '/maths/volume-of-a-prism/worksheet/' },
  { kind: 'worksheet', path: '/biology/plant-and-animal-cells/worksheet/' },
  { kind: 'topicGuide', path: '/biology/plant-and-animal-cells/' },
];

/** Of the example site; kinds that it has none of come from the small one. */
export function pagesOfEveryKind(): PageToTest[] {
  const kinds = inject('kinds');
  const others = OTHER_FORMS.filter(({ path }) => kinds.every((page) => page.path !== path));
  const pages = [...kinds, ...others].map((page) => ({ ...page, site: 'site' as const }));
  const known = new Set(pages.map(({ kind }) => kind));
  const lacking = inject('smallKinds').filter(({ kind }) => !known.has(kind));
  return [...pages, ...lacking.map((page) => ({ ...page, site: 'smallSite' as const }))];
}

/** The example site's page of a kind. */
export function examplePage(kind: KindOfPage['kind']): string {
  const page = inject('kinds').find((one) => one.kind === kind);
  if (page === undefined) throw new Error(`The example site has no page of the kind ${kind}`);
  return page.path;
}
