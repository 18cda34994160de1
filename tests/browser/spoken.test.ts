/**
 * What is heard on the way through a page, by Chromium's accessibility tree: golden transcripts of real guides, each of
 * them read from the first line to the last.
 */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { launch } from '../support/browser.ts';
import { casesOf, expectGolden } from '../support/cases.ts';
import { accessibilityTree, type Spoken } from '../support/page-checks/accessibility-tree.ts';
import { transcript } from '../support/page-checks/transcript.ts';
import { serve } from '../support/server.ts';

/** The page of each case. */
const PAGES: Readonly<Record<string, string>> = {
  course: '/french/',
  'chemistry-guide': '/rates-and-equilibrium/le-chateliers-principle/',
  'term-guide': '/cold-war/cheka/',
  worksheet: '/french/words-in-town/worksheet/',
};

let browser: Browser;
let host: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  browser = await launch();
  host = await serve(inject('site'));
});
afterAll(async () => {
  await browser.close();
  await host.close();
});

async function heard(path: string): Promise<Spoken> {
  const page = await browser.newPage();
  await page.goto(host.origin + path);
  const tree = await accessibilityTree(page);
  await page.close();
  return tree;
}

it.each(casesOf('spoken'))('$name', async (one) => {
  const path = PAGES[one.name];
  if (path === undefined) throw new Error(`No page for ${one.name}`);
  const lines = transcript(await heard(path));
  // How large a file is may differ from machine to machine.
  const text = lines.join('\n').replace(/\d+ KB/g, '… KB');
  expectGolden(one, 'spoken.txt', `${text}\n`);
});

it('a page of which nothing is heard would be noticed', async () => {
  const page = await browser.newPage();
  await page.setContent('<main aria-hidden="true"><h1>Erosion</h1></main>');
  expect(transcript(await accessibilityTree(page))).toEqual(['page:']);
  await page.close();
});
