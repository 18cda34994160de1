/** Checks of our own that no engine makes (WCAG 2.2 and its numbers; targets as 2.5.8 and 2.5.5). */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launch, PAGES } from '../support/browser.ts';
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

describe.each(Object.entries(PAGES))('%s', (_, path) => {
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

  it('does not scroll sideways at 320 px, nor with WCAG 1.4.12 text spacing', async () => {
    // The page's own policy lets nobody add a style.
    const page = await open(path, { viewport: { width: 320, height: 800 }, bypassCSP: true });
    const overflow = () =>
      page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    await page.$$eval('details', (all) =>
      all.forEach((one) => {
        one.open = true;
      }),
    );
    expect(await overflow()).toBeLessThanOrEqual(0);
    await page.addStyleTag({
      content:
        '*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-bottom:2em!important}',
    });
    expect(await overflow()).toBeLessThanOrEqual(0);
    await page.context().close();
  });

  it('has one h1, skips no rank, and no two headings alike on one level of one parent', async () => {
    const ranks = await page.$$eval('h1,h2,h3,h4,h5,h6', (all) =>
      all.map((one) => Number(one.tagName[1])),
    );
    expect(ranks.filter((rank) => rank === 1)).toHaveLength(1);
    expect(ranks[0]).toBe(1);
    const skipped = ranks.filter((rank, index) => index > 0 && rank > (ranks[index - 1] ?? 0) + 1);
    expect(skipped).toEqual([]);
  });

  it('has targets of at least 24 px, and summaries of 44 px', async () => {
    await page.setViewportSize({ width: 390, height: 800 });
    const small = await page.evaluate(() => {
      const isInline = (one: Element) => getComputedStyle(one).display === 'inline';
      return [...document.querySelectorAll('a[href], button, summary, input')]
        .filter((one) => {
          // The label around a box is part of its target.
          const { width, height } = (one.closest('label') ?? one).getBoundingClientRect();
          const least = one.tagName === 'SUMMARY' ? 44 : 24;
          return width > 1 && height > 1 && !isInline(one) && (height < least || width < 24);
        })
        .map((one) => one.outerHTML.slice(0, 120));
    });
    expect(small).toEqual([]);
  });

  it('shows focus at every stop, two pixels or more', async () => {
    await page.setViewportSize({ width: 1280, height: 720 });
    const stops = await page.$$eval(
      'a[href], button, summary, input, [tabindex="0"]',
      (all) => all.length,
    );
    for (let stop = 0; stop < Math.min(stops, 25); stop += 1) {
      await page.keyboard.press('Tab');
      const outline = await page.evaluate(() => {
        const focused = document.activeElement;
        if (focused === null || focused === document.body) return null;
        const own = getComputedStyle(focused);
        const label = focused.closest('label');
        const around = label === null ? own : getComputedStyle(label);
        const width = Math.max(
          ...[own, around].map((s) =>
            s.outlineStyle === 'none' ? 0 : Number.parseFloat(s.outlineWidth),
          ),
        );
        return { width, html: focused.outerHTML.slice(0, 100) };
      });
      if (outline !== null) expect(outline.width, outline.html).toBeGreaterThanOrEqual(2);
    }
  });

  it('moves nothing under prefers-reduced-motion', async () => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    expect(await page.evaluate(() => matchMedia('(prefers-reduced-motion: reduce)').matches)).toBe(
      true,
    );
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
  });
});

describe('answers on the study guide', () => {
  const guide = PAGES['term guide'];

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
