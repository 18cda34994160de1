/** axe-core over every kind of page in every state; and the control, faults that it must still catch. */
import axe from 'axe-core';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launch, PAGES } from '../support/browser.ts';
import { serve } from '../support/server.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];
const WIDTHS = [320, 1280];
const SCHEMES = ['light', 'dark', 'forced'] as const;

let browser: Browser;
let host: Awaited<ReturnType<typeof serve>>;
let states = 0;

/** As the reader has set it; with axe-core on every page. */
async function newContext(options: BrowserContextOptions = {}): Promise<BrowserContext> {
  const context = await browser.newContext(options);
  await context.addInitScript(axe.source);
  return context;
}

beforeAll(async () => {
  browser = await launch();
  host = await serve(inject('site'));
});
afterAll(async () => {
  await browser.close();
  await host.close();
});

async function violations(page: Page): Promise<string[]> {
  states += 1;
  const result = await page.evaluate(
    (tags) =>
      (globalThis as unknown as { axe: typeof axe }).axe.run(document, {
        runOnly: { type: 'tag', values: tags },
        // What is well is a thousand lines a page, and nobody reads them.
        resultTypes: ['violations'],
      }),
    TAGS,
  );
  return result.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`,
  );
}

describe.each(Object.entries(PAGES))('%s', (_, path) => {
  // Loaded once: what a reader sets changes the page that is there.
  let page: Page;
  beforeAll(async () => {
    page = await (await newContext()).newPage();
    await page.goto(host.origin + path);
  });
  afterAll(() => page.context().close());

  it('has no violations as printed', async () => {
    await page.emulateMedia({ media: 'print' });
    expect(await matches(page, 'print')).toBe(true);
    expect(await violations(page)).toEqual([]);
  });

  it.each(SCHEMES)('has no violations in %s, narrow and wide, closed and open', async (scheme) => {
    await page.emulateMedia({
      media: 'screen',
      colorScheme: scheme === 'dark' ? 'dark' : 'light',
      forcedColors: scheme === 'forced' ? 'active' : 'none',
      reducedMotion: 'reduce',
    });
    expect(await matches(page, 'screen')).toBe(true);
    expect(await matches(page, '(prefers-color-scheme: dark)')).toBe(scheme === 'dark');
    expect(await matches(page, '(forced-colors: active)')).toBe(scheme === 'forced');
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      await setOpen(page, false);
      expect(await violations(page), `${width} px, closed`).toEqual([]);
      await setOpen(page, true);
      expect(await violations(page), `${width} px, open`).toEqual([]);
    }
  });
});

const matches = (page: Page, query: string) =>
  page.evaluate((asked) => matchMedia(asked).matches, query);

const setOpen = (page: Page, isOpen: boolean) =>
  page.$$eval(
    'details',
    (all, open) => {
      for (const one of all) one.open = open;
    },
    isOpen,
  );

describe('the control', () => {
  it.each([
    ['a picture without a description', '<img src="x.png">', 'image-alt'],
    ['a button without a name', '<button></button>', 'button-name'],
    ['grey text on white', '<p style="color:#aaa;background:#fff">pale</p>', 'color-contrast'],
    ['a field without a label', '<input type="text">', 'label'],
    ['a link without words', '<a href="/somewhere/"></a>', 'link-name'],
  ])('%s is still caught', async (_, html, rule) => {
    const context = await newContext();
    const page = await context.newPage();
    await page.goto(host.origin);
    await page.$eval(
      'main',
      (main, seed) => {
        main.insertAdjacentHTML('beforeend', seed);
      },
      html,
    );
    // The page's own policy refuses style attributes; the seeded one is set by script.
    await page.$$eval('main [style]', (all) =>
      all.forEach((one) => {
        (one as HTMLElement).style.cssText = 'color:#aaa;background:#fff';
      }),
    );
    expect((await violations(page)).map((line) => line.split(':')[0])).toContain(rule);
    await context.close();
  });

  it('looked at more than a hundred states', () => {
    process.stdout.write(`axe-core: ${states} states\n`);
    expect(states).toBeGreaterThan(100);
  });
});
