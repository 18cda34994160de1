/** What pages ask for and log, and answers by keyboard and without script. */
import type { ConsoleMessage, Request } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { examplePage } from '../support/every-kind.ts';
import { sitesInBrowser } from '../support/sites-in-browser.ts';

const sites = sitesInBrowser();

describe.each(inject('kinds'))('$kind', ({ path }) => {
  // Loaded once, and listened to from before that.
  const requests: string[] = [];
  const said: string[] = [];
  const onRequest = (request: Request) => void requests.push(request.url());
  const onConsole = (message: ConsoleMessage) =>
    void said.push(`${message.text()} ${message.location().url}`);
  const onError = (error: Error) => void said.push(String(error));
  beforeAll(async () => {
    const { page } = sites;
    page.on('request', onRequest).on('console', onConsole).on('pageerror', onError);
    await sites.visit(path);
    await page.waitForLoadState('networkidle');
  });
  afterAll(() => {
    const { page } = sites;
    page.off('request', onRequest).off('console', onConsole).off('pageerror', onError);
  });

  it('asks no other host, breaks no policy of its own and logs nothing', () => {
    expect(requests.length).toBeGreaterThan(1);
    expect(requests.filter((url) => !url.startsWith(sites.originOf()))).toEqual([]);
    expect(said).toEqual([]);
  });
});

describe('answers on the study guide', () => {
  const guide = examplePage('termGuide');

  it('are hidden until asked for, each under a summary with a name of its own', async () => {
    const page = await sites.visit(guide);
    const names = await page.$$eval('main .answer > summary', (all) =>
      all.map((one) => one.textContent?.trim()),
    );
    expect(names.length).toBeGreaterThan(5);
    expect(new Set(names).size).toBe(names.length);
    expect(await page.$$eval('main .answer[open]', (all) => all.length)).toBe(0);
  });

  it('open by keyboard alone, in a counted number of steps', async () => {
    const page = await sites.visit(guide);
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
  });

  it('are all there without script, and open without it', async () => {
    const context = await sites.browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(sites.originOf() + guide);
    const summary = page.locator('main .answer > summary').first();
    await summary.click();
    expect(await page.locator('main .answer[open]').count()).toBe(1);
    expect(await page.locator('main .answer[open] p').first().isVisible()).toBe(true);
    await context.close();
  });
});
