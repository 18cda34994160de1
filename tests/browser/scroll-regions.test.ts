/** What scrolls sideways is a stop with a name; what does not is none. Pictures open by themselves. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { isDrawn, PAGES } from '../support/browser.ts';
import { sitesInBrowser } from '../support/sites-in-browser.ts';

const sites = sitesInBrowser();

const SCROLLING = '.table-scroll, .prose pre, .formula';

/** Of a page with everything open: whether each box scrolls, and whether it is a named stop. */
async function boxes(page: Page, width: number) {
  await page.setViewportSize({ width, height: 800 });
  await page.$$eval('details', (all) => {
    for (const one of all) one.open = true;
  });
  // Sizes are told after the next picture.
  await isDrawn(page);
  return page.$$eval(SCROLLING, (all) =>
    all.map((box) => ({
      scrolls: box.scrollWidth > box.clientWidth + 1,
      isStop: box.getAttribute('tabindex') === '0',
      isNamed: box.hasAttribute('role') && (box.getAttribute('aria-label') ?? '') !== '',
    })),
  );
}

it.each([
  PAGES['topic guide with formulas'],
  PAGES['topic guide'],
  '/rates-and-equilibrium/le-chateliers-principle/worksheet/',
])('%s: a stop where it scrolls, at every width', async (path) => {
  const page = await sites.visit(path);
  for (const width of [320, 1280, 320]) {
    for (const { scrolls, isStop, isNamed } of await boxes(page, width)) {
      expect([isStop, isNamed], `${width} px`).toEqual([scrolls, scrolls]);
    }
  }
});

it('looked at boxes of both kinds', async () => {
  const page = await sites.visit(PAGES['topic guide with formulas']);
  const narrow = await boxes(page, 320);
  expect(narrow.filter(({ scrolls }) => scrolls).length).toBeGreaterThan(0);
  const wide = await boxes(page, 1280);
  expect(wide.filter(({ scrolls }) => !scrolls).length).toBeGreaterThan(3);
});

it('tables are stops without script', async () => {
  const context = await sites.browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(sites.originOf() + PAGES['topic guide']);
  const tables = await page.locator('.table-scroll').all();
  expect(tables.length).toBeGreaterThan(0);
  for (const table of tables) expect(await table.getAttribute('tabindex')).toBe('0');
  await context.close();
});

it('a picture opens full size, without script too', async () => {
  const context = await sites.browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${sites.originOf()}/biology/`);
  const guides = await page.$$eval('main a[href]', (all) =>
    all.map((one) => (one instanceof HTMLAnchorElement ? one.href : '')),
  );
  let opened = 0;
  for (const url of new Set(guides)) {
    await page.goto(url);
    for (const link of await page.locator('main a.full-size').all()) {
      const picture = link.locator('img');
      expect(await link.evaluate((a) => (a instanceof HTMLAnchorElement ? a.href : ''))).toBe(
        await picture.evaluate((img) => (img instanceof HTMLImageElement ? img.src : '')),
      );
      expect(await link.textContent()).toBe(' (full size)');
      opened += 1;
    }
  }
  expect(opened).toBeGreaterThan(0);
  await context.close();
});
