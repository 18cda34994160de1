/** What readers set for themselves: kept on the device, worn before anything is drawn, and no matter of paper. */
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { PREFERENCE_NAMES, PREFERENCES } from '../../templates/preferences.ts';
import { launch, PAGES } from '../support/browser.ts';
import { serve } from '../support/server.ts';

const GUIDE = PAGES['term guide'];
const ALL = { theme: 'dark', text: 'largest', spacing: 'wide', font: 'serif' } as const;
const CHOICES = PREFERENCE_NAMES.flatMap((name) =>
  PREFERENCES[name].slice(1).map((value) => ({ [name]: value })),
);

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

/** A browser in which somebody has chosen before. */
async function chosen(
  choices: Record<string, string>,
  options: BrowserContextOptions = {},
): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    colorScheme: 'light',
    ...options,
  });
  await context.addInitScript((kept) => {
    for (const [name, value] of Object.entries(kept)) {
      localStorage.setItem(`foolscap-${name}`, value);
    }
  }, choices);
  return context;
}

/** What shows that a choice is worn. */
const looks = (page: Page) =>
  page.evaluate(() => {
    const { fontSize } = getComputedStyle(document.documentElement);
    const { backgroundColor, fontFamily } = getComputedStyle(document.body);
    const { letterSpacing } = getComputedStyle(document.querySelector('main h1') ?? document.body);
    return [fontSize, backgroundColor, fontFamily, letterSpacing].join(' | ');
  });

/** How far a page moves while its script is late: no font is given, which would move it too. */
async function lateScript(
  choices: Record<string, string>,
  path: string,
  { withEarly = true, colorScheme = 'light' as 'light' | 'dark' } = {},
) {
  const context = await chosen(choices, { colorScheme });
  const page = await context.newPage();
  let release = () => {};
  const held = new Promise<void>((done) => {
    release = done;
  });
  await page.route('**/*.{woff2,ttf}', (route) => route.abort());
  await page.route('**/assets/site-*.js', async (route) => {
    await held;
    await route.continue();
  });
  if (!withEarly) await page.route('**/assets/early-*.js', (route) => route.abort());
  await page.goto(host.origin + path, { waitUntil: 'commit' });
  await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint')[0]);
  const first = await looks(page);
  release();
  await page.waitForLoadState('networkidle');
  const last = await looks(page);
  const shift = await page.evaluate(
    () =>
      new Promise<number>((done) => {
        const sum = (entries: PerformanceEntryList) =>
          entries.reduce((all, entry) => all + ('value' in entry ? Number(entry.value) : 0), 0);
        new PerformanceObserver((list) => done(sum(list.getEntries()))).observe({
          type: 'layout-shift',
          buffered: true,
        });
        // Nothing is told where nothing moved; two frames later there is nothing more to come.
        requestAnimationFrame(() => requestAnimationFrame(() => done(0)));
      }),
  );
  await context.close();
  return { first, last, shift };
}

describe('what was chosen before', () => {
  it.each([{}, ...CHOICES, ALL])(
    '%o stands in the first picture, and nothing moves',
    async (kept) => {
      for (const path of [GUIDE, PAGES.worksheet]) {
        const { first, last, shift } = await lateScript(kept, path);
        expect(first, path).toBe(last);
        expect(shift, path).toBe(0);
      }
    },
  );

  it('would flash and move without the script that runs first', async () => {
    const { first, last, shift } = await lateScript(ALL, GUIDE, { withEarly: false });
    expect(first).not.toBe(last);
    expect(shift).toBeGreaterThan(0.05);
  });

  it.each(CHOICES)('%o is to be seen', async (kept) => {
    const colorScheme = kept.theme === 'light' ? 'dark' : 'light';
    const usual = await lateScript({}, GUIDE, { colorScheme });
    const own = await lateScript(kept, GUIDE, { colorScheme });
    expect(own.last).not.toBe(usual.last);
  });

  it('changes nothing on paper', async () => {
    const styles = async (kept: Record<string, string>, media: 'print' | 'screen') => {
      const context = await chosen(kept, { viewport: { width: 794, height: 1123 } });
      const page = await context.newPage();
      await page.emulateMedia({ media });
      await page.goto(host.origin + GUIDE);
      const all = await page.$$eval('main, main *', (found) =>
        found.map((one) => {
          const style = getComputedStyle(one);
          const { color, fontSize, fontFamily, letterSpacing, lineHeight, marginTop } = style;
          return [one.tagName, color, fontSize, fontFamily, letterSpacing, lineHeight, marginTop];
        }),
      );
      await context.close();
      return all;
    };
    const usual = await styles({}, 'print');
    expect(usual.length).toBeGreaterThan(100);
    expect(await styles(ALL, 'print')).toEqual(usual);
    expect(await styles(ALL, 'screen')).not.toEqual(await styles({}, 'screen'));
  });

  it.each(Object.entries(PAGES))('never scrolls sideways: %s', async (_, path) => {
    const context = await chosen(ALL);
    const page = await context.newPage();
    for (const width of [320, 390, 1280]) {
      await page.setViewportSize({ width, height: 844 });
      await page.goto(host.origin + path);
      await page.$$eval('details', (all) => {
        for (const one of all) one.open = true;
      });
      const beyond = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(beyond, `${width} px`).toBeLessThanOrEqual(0);
    }
    await context.close();
  });

  it.each(Object.entries(PAGES))('sets text as wide as WCAG 1.4.12 has it: %s', async (_, path) => {
    const narrow = async (kept: Record<string, string>) => {
      const context = await chosen(kept);
      const page = await context.newPage();
      await page.goto(host.origin + path);
      const found = await page.$$eval('body *', (all) =>
        all
          .filter((one) =>
            [...one.childNodes].some(
              (node) => node.nodeType === 3 && /\S/.test(node.textContent ?? ''),
            ),
          )
          .filter((one) => one.closest('math, svg, sub, sup') === null)
          .filter((one) => {
            const style = getComputedStyle(one);
            const size = Number.parseFloat(style.fontSize);
            const [line, letters, words] = [
              style.lineHeight,
              style.letterSpacing,
              style.wordSpacing,
            ].map(Number.parseFloat);
            const least = (length: number | undefined, share: number) =>
              (length ?? 0) >= share * size - 0.02;
            return !least(line, 1.5) || !least(letters, 0.12) || !least(words, 0.16);
          })
          .map((one) => one.outerHTML.slice(0, 100)),
      );
      await context.close();
      return found;
    };
    expect(await narrow({ spacing: 'wide' })).toEqual([]);
    expect((await narrow({})).length).toBeGreaterThan(0);
  });
});

/** Opens a page and its panel. */
async function opened(context: BrowserContext, url = host.origin + GUIDE): Promise<Page> {
  const page = await context.newPage();
  await page.goto(url);
  await page.locator('[data-preferences] > summary').click();
  return page;
}

const dataOf = (page: Page) =>
  page.evaluate(() => {
    const { theme, text, spacing, font } = document.documentElement.dataset;
    return { theme, text, spacing, font };
  });
const nothing = { theme: undefined, text: undefined, spacing: undefined, font: undefined };

describe('the panel', () => {
  it('is worked by keyboard, keeps what is chosen for the next page, and is closed by Escape', async () => {
    const context = await chosen({});
    const page = await context.newPage();
    await page.goto(host.origin + GUIDE);
    const summary = page.locator('[data-preferences] > summary');
    await summary.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowRight');
    const own = { ...nothing, theme: 'dark', text: 'large' };
    expect(await dataOf(page)).toEqual(own);
    await page.keyboard.press('Escape');
    expect(await summary.evaluate((one) => one === document.activeElement)).toBe(true);
    expect(
      await page.locator('[data-preferences]').evaluate((one) => one.hasAttribute('open')),
    ).toBe(false);

    const next = await opened(context, host.origin + PAGES.course);
    expect(await dataOf(next)).toEqual(own);
    expect(await next.getByRole('radio', { name: 'Dark' }).isChecked()).toBe(true);
    await next.getByRole('radio', { name: 'Wide' }).check();
    await page.waitForFunction(() => document.documentElement.dataset.spacing === 'wide');
    expect(await dataOf(page), 'a page that is open beside it').toEqual({
      ...own,
      spacing: 'wide',
    });

    await next.getByRole('button', { name: 'Reset all' }).click();
    expect(await dataOf(next)).toEqual(nothing);
    expect(await next.getByRole('status').textContent()).toBe('All is standard again');
    expect(await next.evaluate(() => localStorage.length)).toBe(0);
    await context.close();
  });

  it('is closed when focus leaves it and when something beside it is pressed', async () => {
    const context = await chosen({});
    const page = await opened(context);
    const panel = page.locator('[data-preferences]');
    await page.getByRole('button', { name: 'Reset all' }).focus();
    await page.keyboard.press('Tab');
    expect(await panel.getAttribute('open')).toBeNull();
    await panel.locator('summary').click();
    await panel.locator('legend').first().click();
    expect(await panel.getAttribute('open')).toBe('');
    await page.mouse.click(5, 800);
    expect(await panel.getAttribute('open')).toBeNull();
    await context.close();
  });

  it('has names, groups and targets of 44 px', async () => {
    const context = await chosen({});
    const page = await opened(context);
    const groups = await page.locator('[data-preferences] fieldset').all();
    expect(groups).toHaveLength(PREFERENCE_NAMES.length);
    for (const name of ['Colours', 'Text size', 'Spacing', 'Font']) {
      expect(await page.getByRole('group', { name, exact: true }).count()).toBe(1);
    }
    const boxes = await page.$$eval('[data-preferences] :is(summary, input, button)', (all) =>
      all.map((one) => one.getBoundingClientRect()).map(({ width, height }) => [width, height]),
    );
    expect(boxes.length).toBeGreaterThan(10);
    expect(boxes.flat().filter((length) => length < 44)).toEqual([]);
    await context.close();
  });

  it('works on a site that is opened from the disk', async () => {
    const context = await browser.newContext();
    const url = pathToFileURL(`${inject('site')}${GUIDE}index.html`).href;
    const page = await opened(context, url);
    await page.getByRole('radio', { name: 'Dark' }).check();
    const next = await opened(context, pathToFileURL(`${inject('site')}/index.html`).href);
    expect(await dataOf(next)).toEqual({ ...nothing, theme: 'dark' });
    await context.close();
  });

  it('works for its page where nothing can be kept, and says so', async () => {
    const context = await browser.newContext();
    await context.addInitScript(() => {
      Object.defineProperty(globalThis, 'localStorage', {
        get: () => {
          throw new DOMException('No storage', 'SecurityError');
        },
      });
    });
    const page = await opened(context);
    const unkept = page.locator('[data-unkept]');
    expect(await unkept.isVisible()).toBe(false);
    await page.getByRole('radio', { name: '150%' }).check();
    expect(await dataOf(page)).toEqual({ ...nothing, text: 'largest' });
    expect(await unkept.isVisible()).toBe(true);
    await context.close();
  });

  it('passes over what is no choice', async () => {
    const context = await chosen({ theme: 'sepia', text: '', font: 'standard' });
    const page = await opened(context);
    expect(await dataOf(page)).toEqual(nothing);
    expect(await page.locator('[data-preferences] input:checked').count()).toBe(4);
    await context.close();
  });

  it('is not there without script', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(host.origin + GUIDE);
    expect(await page.locator('[data-preferences]').isVisible()).toBe(false);
    await context.close();
  });
});
