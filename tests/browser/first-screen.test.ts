/** What a pupil sees of a term's guide on a phone before anything is scrolled. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, inject, it } from 'vitest';
import { fontsHaveCome } from '../support/browser.ts';
import { sitesInBrowser } from '../support/sites-in-browser.ts';

const PHONE = { width: 390, height: 844 };

const sites = sitesInBrowser();

/** Where each ends, in pixels from the top of the screen. */
function ends(page: Page): Promise<{ definition: number; actions: number; fact: number }> {
  return page.evaluate(() => {
    const end = (selector: string) =>
      document.querySelector(selector)?.getBoundingClientRect().bottom ?? Number.NaN;
    return { definition: end('.definition'), actions: end('.actions'), fact: end('.facts li') };
  });
}

it('every term guide has its definition, its actions and its first fact on the first screen', async () => {
  const site = inject('site');
  const pages = readdirSync(site, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('index.html') && isTermGuide(join(site, path)))
    .map((path) => `/${path.replace(/index\.html$/, '')}`);
  expect(pages.length).toBeGreaterThan(20);
  await sites.page.setViewportSize(PHONE);
  for (const path of pages) {
    const page = await sites.visit(path);
    await fontsHaveCome(page);
    const { definition, actions, fact } = await ends(page);
    expect(definition, path).toBeLessThan(actions);
    expect(actions, path).toBeLessThan(fact);
    expect(fact, path).toBeLessThanOrEqual(PHONE.height);
  }
});

it('would see a fact that ends below', async () => {
  const { page } = sites;
  await page.$eval('.definition p', (text) => text.append(text.textContent.repeat(3)));
  expect((await ends(page)).fact).toBeGreaterThan(PHONE.height);
});

function isTermGuide(file: string): boolean {
  const html = readFileSync(file, 'utf8');
  return html.includes('class="definition"') && html.includes('class="facts"');
}
