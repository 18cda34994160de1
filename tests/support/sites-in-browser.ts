/** The built sites in a browser, for the tests of one file; both are gone when these are over. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { type LaunchOptions, launch } from './browser.ts';
import { serve } from './server.ts';

export type SiteName = 'site' | 'smallSite';

export interface SitesInBrowser {
  readonly browser: Browser;
  /** One for all tests of the file: to make another takes a browser as long as to load four. */
  readonly page: Page;
  /** Where a site is served. Default: the example site. */
  originOf: (site?: SiteName) => string;
  /** Loads a path of a site into the page that all tests share. */
  visit: (path: string, site?: SiteName) => Promise<Page>;
}

export function sitesInBrowser(options?: LaunchOptions): SitesInBrowser {
  let browser: Browser;
  let page: Page;
  let hosts: Record<SiteName, Awaited<ReturnType<typeof serve>>>;

  beforeAll(async () => {
    browser = await launch(options);
    page = await (await browser.newContext()).newPage();
    hosts = {
      site: await serve(inject('site'), { mayBeKept: true }),
      smallSite: await serve(inject('smallSite'), { mayBeKept: true }),
    };
  });
  afterAll(async () => {
    await browser.close();
    await hosts.site.close();
    await hosts.smallSite.close();
  });

  const originOf = (site: SiteName = 'site') => hosts[site].origin;
  return {
    get browser() {
      return browser;
    },
    get page() {
      return page;
    },
    originOf,
    visit: async (path, site) => {
      await page.goto(originOf(site) + path);
      // A page that has moved leads on by itself.
      await page.waitForFunction(() => document.querySelector('[http-equiv=refresh]') === null);
      await page.waitForLoadState();
      return page;
    },
  };
}
