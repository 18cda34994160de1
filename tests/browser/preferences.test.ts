/** What readers set for themselves: kept on the device, worn before anything is drawn, and no matter of paper. */
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { PREFERENCE_NAMES, PREFERENCES } from '../../templates/preferences.ts';
import { isDrawn, PAGES } from '../support/browser.ts';
import { movedBy, watchMoves } from '../support/layout-shift.ts';
import { sitesInBrowser } from '../support/sites-in-browser.ts';

const GUIDE = PAGES['term guide'];
const ALL = { theme: 'dark', text: 'largest', spacing: 'wide', font: 'serif' } as const;
const CHOICES = PREFERENCE_NAMES.flatMap((name) =>
  PREFERENCES[name].slice(1).map((value) => ({ [name]: value })),
);
const TELEPHONE = { width: 390, height: 844 };

const sites = sitesInBrowser();

beforeAll(() => watchMoves(sites.page));
beforeEach(async () => {
  await sites.page.setViewportSize(TELEPHONE);
  await sites.page.emulateMedia({ media: 'screen', colorScheme: 'light' });
});

/** Somebody has chosen this before, and nothing else. */
async function choose(choices: Record<string, string>): Promise<void> {
  // It is kept for pages of one host.
  if (!sites.page.url().startsWith(sites.originOf())) await sites.visit(PAGES['404']);
  await sites.page.evaluate((kept) => {
    localStorage.clear();
    for (const [name, value] of Object.entries(kept)) {
      localStorage.setItem(`foolscap-${name}`, value);
    }
  }, choices);
}

/** A page as somebody sees it who has chosen this before. */
async function visited(path: string, choices: Record<string, string>): Promise<Page> {
  await choose(choices);
  return sites.visit(path);
}

/** What shows that a choice is worn. */
const looks = (page: Page) =>
  page.evaluate(() => {
    const { fontSize } = getComputedStyle(document.documentElement);
    const { backgroundColor, fontFamily } = getComputedStyle(document.body);
    const { letterSpacing } = getComputedStyle(document.querySelector('main h1') ?? document.body);
    return [fontSize, backgroundColor, fontFamily, letterSpacing].join(' | ');
  });

interface Late {
  withEarly?: boolean;
  colorScheme?: 'light' | 'dark';
}

/** How a page looks and how far it moves while its script is late: no font is given, which would move it too. */
async function lateScript(
  choices: Record<string, string>,
  path: string,
  { withEarly = true, colorScheme = 'light' }: Late = {},
) {
  const { page } = sites;
  await choose(choices);
  await page.emulateMedia({ colorScheme });
  let release = () => {};
  const held = new Promise<void>((done) => {
    release = done;
  });
  let isLate = false;
  await page.route('**/*.{woff2,ttf}', (route) => route.abort());
  await page.route('**/assets/site-*.js', async (route) => {
    isLate = true;
    await held;
    await route.continue();
  });
  if (!withEarly) await page.route('**/assets/early-*.js', (route) => route.abort());
  await page.goto(sites.originOf() + path, { waitUntil: 'commit' });
  await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint')[0]);
  const first = await looks(page);
  release();
  await page.waitForLoadState();
  const shift = await movedBy(page);
  const last = await looks(page);
  await page.unrouteAll();
  if (!isLate) throw new Error('The script was there before it was asked for');
  return { path, first, last, shift };
}

/** The guide while its script is late, looked at once for each choice. */
const guides = new Map<string, ReturnType<typeof lateScript>>();
function lateGuide(choices: Record<string, string>, colorScheme: 'light' | 'dark' = 'light') {
  const key = JSON.stringify([choices, colorScheme]);
  const guide = guides.get(key) ?? lateScript(choices, GUIDE, { colorScheme });
  guides.set(key, guide);
  return guide;
}

describe('what was chosen before', () => {
  it.each([{}, ...CHOICES, ALL])(
    '%o stands in the first picture, and nothing moves',
    async (kept) => {
      for (const seen of [await lateGuide(kept), await lateScript(kept, PAGES.worksheet)]) {
        expect(seen.first, seen.path).toBe(seen.last);
        expect(seen.shift, seen.path).toBe(0);
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
    const usual = await lateGuide({}, colorScheme);
    expect((await lateGuide(kept, colorScheme)).last).not.toBe(usual.last);
  });

  it('changes nothing on paper', async () => {
    const styles = (page: Page) =>
      page.$$eval('main, main *', (found) =>
        found.map((one) => {
          const style = getComputedStyle(one);
          const { color, fontSize, fontFamily, letterSpacing, lineHeight, marginTop } = style;
          return [one.tagName, color, fontSize, fontFamily, letterSpacing, lineHeight, marginTop];
        }),
      );
    const seen = async (kept: Record<string, string>) => {
      const page = await visited(GUIDE, kept);
      await page.setViewportSize({ width: 794, height: 1123 });
      await page.emulateMedia({ media: 'print' });
      const paper = await styles(page);
      await page.emulateMedia({ media: 'screen' });
      return { paper, screen: await styles(page) };
    };
    const usual = await seen({});
    const own = await seen(ALL);
    expect(usual.paper.length).toBeGreaterThan(100);
    expect(own.paper).toEqual(usual.paper);
    expect(own.screen).not.toEqual(usual.screen);
  });

  describe.each(Object.entries(PAGES))('on the page: %s', (_, path) => {
    // Loaded once, with all that can be chosen.
    beforeAll(() => visited(path, ALL));

    it('never scrolls sideways', async () => {
      const { page } = sites;
      await page.$$eval('details', (all) => {
        for (const one of all) one.open = true;
      });
      for (const width of [320, 390, 1280]) {
        await page.setViewportSize({ width, height: 844 });
        await isDrawn(page);
        const beyond = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(beyond, `${width} px`).toBeLessThanOrEqual(0);
      }
    });

    it('sets text as wide as WCAG 1.4.12 has it', async () => {
      const { page } = sites;
      await page.evaluate(() => {
        const { dataset } = document.documentElement;
        for (const other of ['theme', 'text', 'font']) delete dataset[other];
        for (const one of document.querySelectorAll('details')) one.open = false;
      });
      expect(await dataOf(page)).toEqual({ ...nothing, spacing: 'wide' });
      const narrow = () =>
        page.$$eval('body *', (all) =>
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
      expect(await narrow()).toEqual([]);
      // A control: without the choice some of it is.
      await page.evaluate(() => {
        delete document.documentElement.dataset.spacing;
      });
      expect((await narrow()).length).toBeGreaterThan(0);
    });
  });
});

/** Opens a page and its panel. */
async function opened(page: Page, url: string): Promise<Page> {
  await page.goto(url);
  await page.locator('[data-preferences] > summary').click();
  return page;
}

/** The same for somebody who has chosen this before. */
async function openedBy(choices: Record<string, string>): Promise<Page> {
  await choose(choices);
  return opened(sites.page, sites.originOf() + GUIDE);
}

const dataOf = (page: Page) =>
  page.evaluate(() => {
    const { theme, text, spacing, font } = document.documentElement.dataset;
    return { theme, text, spacing, font };
  });
const nothing = { theme: undefined, text: undefined, spacing: undefined, font: undefined };

describe('the panel', () => {
  it('is worked by keyboard, keeps what is chosen for the next page, and is closed by Escape', async () => {
    const page = await visited(GUIDE, {});
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

    const next = await opened(await page.context().newPage(), sites.originOf() + PAGES.course);
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
    await next.close();
  });

  it('is closed when focus leaves it and when something beside it is pressed', async () => {
    const page = await openedBy({});
    const panel = page.locator('[data-preferences]');
    await page.getByRole('button', { name: 'Reset all' }).focus();
    await page.keyboard.press('Tab');
    expect(await panel.getAttribute('open')).toBeNull();
    await panel.locator('summary').click();
    await panel.locator('legend').first().click();
    expect(await panel.getAttribute('open')).toBe('');
    await page.mouse.click(5, 800);
    expect(await panel.getAttribute('open')).toBeNull();
  });

  it('has names, groups and targets of 44 px', async () => {
    const page = await openedBy({});
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
  });

  it('works on a site that is opened from the disk', async () => {
    const url = (path: string) => pathToFileURL(`${inject('site')}${path}index.html`).href;
    const page = await opened(sites.page, url(GUIDE));
    await page.getByRole('radio', { name: 'Dark' }).check();
    await opened(page, url(PAGES.home));
    expect(await dataOf(page)).toEqual({ ...nothing, theme: 'dark' });
  });

  it('works for its page where nothing can be kept, and says so', async () => {
    const context = await sites.browser.newContext();
    await context.addInitScript(() => {
      Object.defineProperty(globalThis, 'localStorage', {
        get: () => {
          throw new DOMException('No storage', 'SecurityError');
        },
      });
    });
    const page = await opened(await context.newPage(), sites.originOf() + GUIDE);
    const unkept = page.locator('[data-unkept]');
    expect(await unkept.isVisible()).toBe(false);
    await page.getByRole('radio', { name: '150%' }).check();
    expect(await dataOf(page)).toEqual({ ...nothing, text: 'largest' });
    expect(await unkept.isVisible()).toBe(true);
    await context.close();
  });

  it('passes over what is no choice', async () => {
    const page = await openedBy({ theme: 'sepia', text: '', font: 'standard' });
    expect(await dataOf(page)).toEqual(nothing);
    expect(await page.locator('[data-preferences] input:checked').count()).toBe(4);
  });

  it('is not there without script', async () => {
    const context = await sites.browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(sites.originOf() + GUIDE);
    expect(await page.locator('[data-preferences]').isVisible()).toBe(false);
    await context.close();
  });
});
