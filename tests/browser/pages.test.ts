/** What pages ask for and log, and answers by keyboard and without script. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launch } from '../support/browser.ts';
import { examplePage } from '../support/every-kind.ts';
import { serve } from '../support/server.ts';

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

async function open(
  path: string,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<Page> {
  const context: BrowserContext = await browser.newContext(options);
  const page = await context.newPage();
  await page.goto(host.origin + path);
  return page;
}

describe.each(inject('kinds'))('$kind', ({ path }) => {
  // Loaded once, and listened to from before that.
  let page: Page;
  const requests: string[] = [];
  const said: string[] = [];
  beforeAll(async () => {
    page = await (await browser.newContext()).newPage();
    page.on('request', (request) => requests.push(request.url()));
    page.on('console', (message) => said.push(`${message.text()} ${message.location().url}`));
    page.on('pageerror', (error) => said.push(String(error)));
    await page.goto(host.origin + path, { waitUntil: 'networkidle' });
  });
  afterAll(() => page.context().close());

  it('asks no other host, breaks no policy of its own and logs nothing', () => {
    expect(requests.length).toBeGreaterThan(1);
    expect(requests.filter((url) => !url.startsWith(host.origin))).toEqual([]);
    expect(said).toEqual([]);
  });
});

describe('answers on the study guide', () => {
  const guide = examplePage('termGuide');

  it('are hidden until asked for, each under a summary with a name of its own', async () => {
    const page = await open(guide);
    const names = await page.$$eval('main .answer > summary', (all) =>
      all.map((one) => one.textContent?.trim()),
    );
    expect(names.length).toBeGreaterThan(5);
    expect(new Set(names).size).toBe(names.length);
    expect(await page.$$eval('main .answer[open]', (all) => all.length)).toBe(0);
    await page.context().close();
  });

  it('open by keyboard alone, in a counted number of steps', async () => {
    const page = await open(guide);
    let steps = 0;
    const onSummary = () =>
      page.evaluate(
        () =>
          document.activeElement?.tagName === 'SUMMARY' &&
          document.activeElement.closest('.answer') !== null,
      );
    do {
      await page.keyboard.press('Tab');
      steps += 1;
    } while (!(await onSummary()) && steps < 80);
    expect(steps).toBeLessThan(40);
    await page.keyboard.press('Enter');
    const shown = await page.evaluate(() => document.activeElement?.closest('details')?.open);
    expect(shown).toBe(true);
    await page.keyboard.press('Space');
    expect(await page.evaluate(() => document.activeElement?.closest('details')?.open)).toBe(false);
    process.stdout.write(`keyboard: ${steps} steps to the first answer\n`);
    await page.context().close();
  });

  it('are all there without script, and open without it', async () => {
    const page = await open(guide, { javaScriptEnabled: false });
    const summary = page.locator('main .answer > summary').first();
    await summary.click();
    expect(await page.locator('main .answer[open]').count()).toBe(1);
    expect(await page.locator('main .answer[open] p').first().isVisible()).toBe(true);
    await page.context().close();
  });
});
