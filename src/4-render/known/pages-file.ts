import { courseAddress, guideAddress } from '../../guide/addresses.ts';
import type { GuideFace } from '../../guide/card.ts';
import type { OutputFile } from '../../guide/output.ts';
import type { Site } from '../../guide/site.ts';
import { hashedName } from '../hashed.ts';
import { ASSETS } from '../theme.ts';

/** A list and no object: the file may have thousands of them. */
export type NamedPage = [address: string, title: string];

/** Where the script of the page that stands where there is none finds the pages that may be meant. */
export const PAGES_NAME = 'foolscapPages';

/** All pages that may be meant, as a script: it works without a server, and is loaded where there is no page. */
export function pagesFile({ courses }: Site<GuideFace>): OutputFile {
  const pages = courses.flatMap((course): NamedPage[] => [
    [courseAddress(course), course.title.plain],
    ...course.guides
      .filter(({ draft }) => !draft)
      .map((guide): NamedPage => [guideAddress(guide), guide.title.plain]),
  ]);
  const text = `self.${PAGES_NAME}=${JSON.stringify(pages)}\n`;
  return { path: `${ASSETS}${hashedName('pages.js', text)}`, kind: 'text', text };
}
