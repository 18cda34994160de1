/** The search as readers meet it: by keys, from a host and from a disk, and with engines that look for faults. */
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, inject, it } from 'vitest';
import { sitesInBrowser } from '../support/sites-in-browser.ts';

const GUIDE = 'cold-war/cheka/';
const SLIP = 'negosiations';

const sites = sitesInBrowser();

afterEach(() => {
  sites.page.removeAllListeners();
});

/** @param root Of the site, ending in `/`. */
async function open(root: string) {
  const { page } = sites;
  const said: string[] = [];
  // From a disk a browser takes fonts by their style alone, and says so of what was asked for at once.
  page.on('console', (message) => {
    const isOfFonts = /\.woff2/.test(message.text() + message.location().url);
    if (!(root.startsWith('file:') && isOfFonts)) said.push(message.text());
  });
  page.on('pageerror', (error) => said.push(String(error)));
  await page.goto(`${root}${GUIDE}${root.startsWith('file:') ? 'index.html' : ''}`);
  return { page, said };
}

async function searchFor(page: Page, query: string): Promise<void> {
  await page.keyboard.press('/');
  await page.getByRole('searchbox').fill(query);
  await page
    .getByRole('status')
    .filter({ hasText: /result|No/ })
    .waitFor();
}

const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '');
const found = (page: Page) => page.locator('.search-results a').allTextContents();

describe.each(['host', 'disk'])('from a %s', (where) => {
  const root = () =>
    where === 'disk' ? `${pathToFileURL(inject('site')).href}/` : `${sites.originOf()}/`;

  it('finds a term that is misspelt and leads to it, by keys alone', async () => {
    const { page, said } = await open(root());
    await searchFor(page, SLIP);
    expect((await found(page))[0]).toBe('Diplomatic negotiations');
    expect(await page.getByRole('status').textContent()).toMatch(
      /^No “.*”\. Close to it: \d+ results?$/,
    );
    await page.keyboard.press('Enter');
    expect(await focused(page)).toBe('Diplomatic negotiations');
    await page.keyboard.press('ArrowDown');
    expect(await focused(page)).not.toBe('Diplomatic negotiations');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.waitForURL(/diplomatic-negotiations/);
    expect(await page.locator('h1').textContent()).toBe('Diplomatic negotiations');
    expect(said).toEqual([]);
  });

  it('finds facts and questions where they stand on their page', async () => {
    const { page } = await open(root());
    await searchFor(page, 'limited test ban hotline agreement');
    const facts = page.locator('.search-results a[href*="#fact."]');
    await facts.first().click();
    await page.waitForURL(/#fact\.\d+$/);
    const target = await page.locator(':target').textContent();
    expect(target).toContain('hotline agreement');
  });
});

describe('the search', () => {
  it('loads nothing until it is asked for', async () => {
    const { page } = await open(`${sites.originOf()}/`);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const loaded = await page.evaluate(() =>
      performance.getEntriesByType('resource').map(({ name }) => name),
    );
    expect(loaded.filter((name) => name.includes('/assets/search'))).toEqual([]);
    expect(loaded.filter((name) => /\/assets\/site-\w+\.js$/.test(name))).toHaveLength(1);
    await searchFor(page, SLIP);
    expect(asked.some((name) => name.endsWith('/assets/search/names.js'))).toBe(true);
  });

  it('opens by button, `/` and Ctrl+K, closes by Escape, and gives the focus back', async () => {
    const { page } = await open(`${sites.originOf()}/`);
    const isOpen = () => page.locator('dialog[open]').count();
    const button = page.getByRole('button', { name: 'Search' });
    await button.click();
    await page.getByRole('searchbox').waitFor();
    await page.keyboard.press('Escape');
    expect(await isOpen()).toBe(0);
    expect(await focused(page)).toBe('Search');
    for (const keys of ['/', 'Control+k']) {
      await page.keyboard.press(keys);
      await page.getByRole('searchbox').waitFor();
      expect(await isOpen()).toBe(1);
      await page.keyboard.press('Escape');
    }
  });

  it('leaves `/` to whoever types, and to those who have switched it off', async () => {
    const { page } = await open(`${sites.originOf()}/`);
    await page.keyboard.press('/');
    await page.getByRole('searchbox').press('/');
    expect(await page.getByRole('searchbox').inputValue()).toBe('/');
    await page.getByRole('checkbox').uncheck();
    await page.reload();
    await page.keyboard.press('/');
    await page.keyboard.press('Control+k');
    await page.getByRole('searchbox').waitFor();
    expect(await page.getByRole('checkbox').isChecked()).toBe(false);
    await page.getByRole('checkbox').check();
  });

  it('is heard as a window with a field, a status and groups of links', async () => {
    const { page } = await open(`${sites.originOf()}/`);
    await searchFor(page, SLIP);
    const tree = await page.locator('dialog').ariaSnapshot();
    for (const line of [
      '- dialog "Search":',
      '  - searchbox "Search guides, terms, facts and questions": negosiations',
      'heading "The Cold War: the Soviet Union 1917–1991" [level=2]',
      '- heading "Key terms" [level=3]',
      '- link "Diplomatic negotiations"',
      '- status: ',
    ]) {
      expect(tree).toContain(line);
    }
  });

  it('is not there without script', async () => {
    const context = await sites.browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${sites.originOf()}/${GUIDE}`);
    expect(await page.locator('.site-search').count()).toBe(1);
    expect(await page.locator('.site-search').isVisible()).toBe(false);
    await context.close();
  });

  it.each(['light', 'dark', 'forced'])(
    'has no violations in %s, narrow and wide',
    async (scheme) => {
      const { page } = await open(`${sites.originOf()}/`);
      await page.emulateMedia({
        colorScheme: scheme === 'dark' ? 'dark' : 'light',
        forcedColors: scheme === 'forced' ? 'active' : 'none',
      });
      await page.evaluate(axe.source);
      await searchFor(page, SLIP);
      for (const width of [320, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        const { violations } = await page.evaluate(() =>
          (globalThis as unknown as { axe: typeof axe }).axe.run(document),
        );
        expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
        const wider = await page.evaluate(() => {
          const box = document.querySelector('dialog .search-results');
          return box === null ? 1 : box.scrollWidth - box.clientWidth;
        });
        expect(wider).toBeLessThanOrEqual(0);
      }
    },
  );
});
