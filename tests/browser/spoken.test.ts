/**
 * What is heard on the way through a page, by Chromium's accessibility tree: golden transcripts of real guides, each of
 * them read from the first line to the last.
 */
import { expect, it } from 'vitest';
import { casesOf, expectGolden } from '../support/cases.ts';
import { accessibilityTree } from '../support/page-checks/accessibility-tree.ts';
import { transcript } from '../support/page-checks/transcript.ts';
import { sitesInBrowser } from '../support/sites-in-browser.ts';

/** The page of each case. */
const PAGES: Readonly<Record<string, string>> = {
  course: '/french/',
  'chemistry-guide': '/rates-and-equilibrium/le-chateliers-principle/',
  'term-guide': '/cold-war/cheka/',
  worksheet: '/french/words-in-town/worksheet/',
};

const sites = sitesInBrowser();

it.each(casesOf('spoken'))('$name', async (one) => {
  const path = PAGES[one.name];
  if (path === undefined) throw new Error(`No page for ${one.name}`);
  const lines = transcript(await accessibilityTree(await sites.visit(path)));
  // How large a file is may differ from machine to machine.
  const text = lines.join('\n').replace(/\d+ KB/g, '… KB');
  expectGolden(one, 'spoken.txt', `${text}\n`);
});

it('a page of which nothing is heard would be noticed', async () => {
  const { page } = sites;
  await page.setContent('<main aria-hidden="true"><h1>Erosion</h1></main>');
  expect(transcript(await accessibilityTree(page))).toEqual(['page:']);
});
