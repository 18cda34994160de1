/** What a term means, beside its link, on a site that is opened from a disk: the rules of WCAG 1.4.13, and taps. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderSite } from '../../src/4-render/render-site.ts';
import { inspect } from '../../src/inspect.ts';
import { launch } from '../support/browser.ts';
import { newFolder } from '../support/content.ts';

const CONTENT = new URL('../cases/terms/longest-name/content', import.meta.url).pathname;
const MEANING = 'A flood plain deposit is mud that a flood has left behind.';
const SHOWN = '.term-preview:not([hidden])';

let browser: Browser;
let site: Awaited<ReturnType<typeof newFolder>>;

beforeAll(async () => {
  browser = await launch();
  site = await newFolder();
  const read = await inspect(CONTENT, { drafts: false });
  for (const file of await renderSite(read.site, { contentDir: CONTENT, base: '/' })) {
    const path = join(site.folder, file.path);
    await mkdir(dirname(path), { recursive: true });
    if (file.kind === 'text') await writeFile(path, file.text);
    if (file.kind === 'bytes') await writeFile(path, file.bytes);
  }
});
afterAll(async () => {
  await browser.close();
  await site.remove();
});

async function opened(hasTouch: boolean): Promise<Page> {
  const page = await browser.newPage({ hasTouch, viewport: { width: 390, height: 844 } });
  // Time passes when a test says so.
  await page.clock.install();
  await page.goto(pathToFileURL(join(site.folder, 'rivers/land/index.html')).href);
  return page;
}

const term = (page: Page) => page.locator('a[data-term]').first();

describe('what a term means', () => {
  it('is shown while the pointer rests on its link or on it, and goes with Escape', async () => {
    const page = await opened(false);
    expect(await page.locator(SHOWN).count()).toBe(0);
    await term(page).hover();
    await page.clock.runFor(1000);
    const shown = page.locator(SHOWN);
    await shown.waitFor();
    expect(await shown.textContent()).toContain(MEANING);
    await shown.hover();
    await page.clock.runFor(1000);
    expect(await shown.count()).toBe(1);
    await page.keyboard.press('Escape');
    expect(await shown.count()).toBe(0);
    await page.close();
  });

  it('is told with the link that has the focus', async () => {
    const page = await opened(false);
    await page.locator('h1').click();
    await page.keyboard.press('Tab');
    while (!(await term(page).evaluate((link) => link === document.activeElement))) {
      await page.keyboard.press('Tab');
    }
    await page.locator(SHOWN).waitFor();
    const id = await term(page).getAttribute('aria-describedby');
    expect(await page.locator(`[id="${id}"]`).textContent()).toBe(MEANING);
    await page.keyboard.press('Tab');
    expect(await term(page).getAttribute('aria-describedby')).toBeNull();
    await page.close();
  });

  it('is shown at a first tap; a second one leads to its page', async () => {
    const page = await opened(true);
    const address = page.url();
    await term(page).tap();
    await page.locator(SHOWN).waitFor();
    expect(page.url()).toBe(address);
    await term(page).tap();
    await page.waitForURL(/flood-plain-deposit/);
    await page.close();
  });
});
