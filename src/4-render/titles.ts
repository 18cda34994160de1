/** The parts of a page's title, and what tells it from others of the same name, the nearest first. */
export interface TitleParts {
  parts: string[];
  apart: string[];
}

/**
 * "Term · Worksheet · Site", unique over the site: titles that meet are told apart by course, then by
 * address.
 */
export function uniqueTitles(pages: readonly TitleParts[], site: string): string[] {
  const deepest = Math.max(0, ...pages.map(({ apart }) => apart.length));
  let titles = pages.map((page) => titleOf(page, 0, site));
  for (let depth = 1; depth <= deepest; depth++) {
    const counts = new Map<string, number>();
    for (const title of titles) counts.set(title, (counts.get(title) ?? 0) + 1);
    titles = titles.map((title, index) => {
      const page = pages[index];
      return page === undefined || counts.get(title) === 1 ? title : titleOf(page, depth, site);
    });
  }
  return titles;
}

function titleOf({ parts, apart }: TitleParts, depth: number, site: string): string {
  return [...parts, ...apart.slice(0, depth), site].filter(Boolean).join(' · ');
}
