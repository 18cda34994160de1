/** The built sites in a browser, with a page for the tests of one file. */
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

type Hosts = Record<SiteName, string>;

/** A process has one browser for all its files, and serves the sites once: both end with it. */
const shared: { browser?: Promise<Browser>; hosts?: Promise<Hosts> } = {};

function sharedBrowser(): Promise<Browser> {
  shared.browser ??= launch();
  return shared.browser;
}

async function hostsOfSites(): Promise<Hosts> {
  const [site, smallSite] = await Promise.all(
    (['site', 'smallSite'] as const).map((name) => serve(inject(name), { mayBeKept: true })),
  );
  return { site: site?.origin ?? '', smallSite: smallSite?.origin ?? '' };
}

/** @param options Such a browser is for the tests of this file alone. */
export function sitesInBrowser(options?: LaunchOptions): SitesInBrowser {
  let browser: Browser;
  let page: Page;
  let hosts: Hosts;

  beforeAll(async () => {
    browser = await (options === undefined ? sharedBrowser() : launch(options));
    shared.hosts ??= hostsOfSites();
    hosts = await shared.hosts;
    page = await (await browser.newContext()).newPage();
  });
  afterAll(async () => {
    if (options === undefined) await page.context().close();
    else await browser.close();
  });

  const originOf = (site: SiteName = 'site') => hosts[site];
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
