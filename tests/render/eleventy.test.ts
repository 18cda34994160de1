/** Eleventy renders pages in as many runs as are wanted, and a page that fails is named. */
import { expect, it } from 'vitest';
import { readContent } from '../../src/1-read/read-content.ts';
import { parseSite } from '../../src/2-parse/parse-site.ts';
import { renderedPages } from '../../src/4-render/eleventy.ts';
import type { Pages } from '../../src/4-render/page.ts';
import { pagesFrom } from '../../src/4-render/pages.ts';
import { planSite, sourcesOf } from '../../src/4-render/render-site.ts';
import { themeOf } from '../../src/4-render/theme.ts';
import { cardOf } from '../../src/guide/card.ts';
import { mapGuides } from '../../src/guide/site.ts';
import { EXAMPLE_CONTENT } from '../support/example.ts';

const { site } = parseSite(await readContent(EXAMPLE_CONTENT), { drafts: false });
const theme = await themeOf(site.settings);
const options = { contentDir: EXAMPLE_CONTENT, base: '/' };
const plan = planSite(mapGuides(site, cardOf), options, theme);
const pages = pagesFrom(plan.pages, sourcesOf(site, plan));
const NONE = pagesFrom([], sourcesOf(site, plan));

it('gives the same pages in several runs as in one', async () => {
  const sheets: Pages = { ...NONE, worksheet: pages.worksheet.slice(0, 4) };
  const half = (from: number): Pages => ({
    ...NONE,
    worksheet: sheets.worksheet.slice(from, from + 2),
  });
  const once = await renderedPages(sheets, theme);
  expect(once).toHaveLength(4);
  expect([
    ...(await renderedPages(half(0), theme)),
    ...(await renderedPages(half(2), theme)),
  ]).toEqual(once);
  expect(await renderedPages(NONE, theme)).toEqual([]);
});

it('names the page that fails, with the reason', async () => {
  const [first, second] = pages.home.concat(pages.home);
  if (first === undefined || second === undefined) throw new Error('The site has a home page');
  const broken = {
    ...second,
    frame: { ...second.frame, breadcrumbs: null as never, address: 'x/' },
  };
  const failed = renderedPages({ ...NONE, home: [first, broken] }, theme);
  await expect(failed).rejects.toThrow('Page `x/` failed');
  await expect(failed).rejects.toMatchObject({ cause: expect.any(TypeError) });
});
