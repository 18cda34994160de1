/** A site that is kept on devices: read without its server, made new cleanly, and gone when nobody wants it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fontsHaveCome, launch } from '../support/browser.ts';
import { serve } from '../support/server.ts';
import { GUIDE, type OwnSite, ownSite } from '../theming/theming-site.ts';

const PICTURE =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><rect width="40" height="20" fill="#024"/></svg>';
const ON = { 'content/site.yml': 'title: Kept guides\noffline: true\n' };
const WITH_PICTURE = GUIDE.replace('sea.\n', 'sea.\n\n![A blue field](field.svg)\n');
const FILES = {
  ...ON,
  'content/rivers/delta.md': WITH_PICTURE,
  'content/rivers/field.svg': PICTURE,
  'content/rivers/estuary.md': GUIDE.replaceAll('Delta', 'Estuary').replaceAll('delta', 'estuary'),
  'content/lakes/tarn.md': GUIDE.replaceAll('Delta', 'Tarn').replaceAll('delta', 'tarn'),
};

let browser: Browser;
let site: OwnSite;
let context: BrowserContext;
let host: Awaited<ReturnType<typeof serve>>;
let page: Page;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** In a folder of its host, as many sites are. */
async function build(): Promise<void> {
  const { built, said } = await site.run(
    '--out',
    join(site.root, 'host/guides'),
    '--base',
    '/guides/',
  );
  expect(said).toBe('');
  expect(built.published).not.toBeNull();
}

beforeEach(async () => {
  site = await ownSite(FILES);
  await build();
  host = await serve(join(site.root, 'host'));
  context = await browser.newContext();
  page = await context.newPage();
});
afterEach(async () => {
  await context.close();
  await host.close();
});

const at = (path: string) => `${host.origin}/guides/${path}`;
const state = (one: Page) => one.locator('.offline-state');

/** Visits a page, and waits until its course is kept. */
async function visited(path: string): Promise<void> {
  await page.goto(at(path));
  await state(page).filter({ hasText: 'Available offline' }).waitFor();
}

/** What is done beside the page is done when it shows; what hangs ends with its test. */
async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await page.evaluate(() => new Promise(requestAnimationFrame));
}

const cacheNames = () => page.evaluate(async () => (await caches.keys()).sort());

it('a visited course is read without a server, and says of which day it is', async () => {
  await visited('rivers/delta/');
  await host.close();

  for (const path of [
    'rivers/',
    'rivers/estuary/',
    'rivers/delta/worksheet/',
    '',
    'rivers/delta/index.html',
  ]) {
    await page.goto(at(path));
    expect(await state(page).textContent(), path).toMatch(
      /^You are offline: this is the copy of .*20\d\d.*\.$/,
    );
    expect(await state(page).getAttribute('role')).toBe('status');
  }
  await page.goto(at('rivers/delta/'));
  expect(
    await page
      .locator('main img')
      .evaluate((img) => (img instanceof HTMLImageElement ? img.naturalWidth : 0)),
  ).toBeGreaterThan(0);
  await fontsHaveCome(page);
  expect(await page.evaluate(() => getComputedStyle(document.body).marginTop)).toBe('0px');

  // Nobody has been there.
  await page.goto(at('lakes/tarn/'));
  expect(await state(page).textContent()).toBe(
    'You are offline, and this page is not kept on this device.',
  );
  expect(await page.locator('main a[href="/guides/rivers/"]').count()).toBe(1);
});

it('a new build is read at once with a connection, and kept whole in place of the old one', async () => {
  await visited('rivers/delta/');
  const before = await cacheNames();
  expect(before).toHaveLength(2);
  site.write({
    'content/rivers/delta.md': WITH_PICTURE.replace('builds', 'slowly builds'),
    'content/rivers/estuary.md': FILES['content/rivers/estuary.md'].replace(
      'builds',
      'quickly builds',
    ),
  });
  await build();
  await page.goto(at('rivers/delta/'));
  expect(await page.locator('main').textContent()).toContain('slowly builds');
  const ofCourses = (names: readonly string[]) => names.filter((name) => / course /.test(name));
  await until(async () => {
    const own = ofCourses(await cacheNames());
    return own.length === 1 && own[0] !== ofCourses(before)[0];
  });
  await host.close();
  await page.goto(at('rivers/estuary/'));
  expect(await page.locator('main').textContent()).toContain('quickly builds');
});

it('is taken away when the setting is', async () => {
  await visited('rivers/delta/');
  expect(await cacheNames()).not.toEqual([]);
  await page.evaluate(() => caches.open('of somebody else'));
  site.write({ 'content/site.yml': 'title: Kept guides\n' });
  await build();
  await page.goto(at('rivers/'));
  await until(async () => (await cacheNames()).length === 1);
  expect(
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length),
  ).toBe(0);
  expect(await cacheNames()).toEqual(['of somebody else']);
});

it('keeps no course of which a file is missing', async () => {
  await context.route('**/rivers/estuary/worksheet/', (route) => route.abort());
  await page.goto(at('rivers/delta/'));
  const isKept = await page.evaluate(
    () =>
      new Promise((done) => {
        navigator.serviceWorker.addEventListener('message', ({ data }) => done(data));
        navigator.serviceWorker.ready.then(({ active }) => active?.postMessage('keep'));
      }),
  );
  expect(isKept).toBe(false);
  expect((await cacheNames()).filter((name) => name.includes(' course '))).toEqual([]);
});

it('asks nothing of a browser from a disk, where it is not wanted, and in the teachers’ edition', async () => {
  const folder = join(site.root, 'host/guides');
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  await page.goto(pathToFileURL(join(folder, 'rivers/delta/index.html')).href);
  expect(await state(page).isVisible()).toBe(false);
  expect(said.filter((line) => /worker/i.test(line))).toEqual([]);
  const html = () => readFileSync(join(folder, 'rivers/delta/index.html'), 'utf8');
  expect(html()).toContain("worker-src 'self'");

  site.write({ 'content/site.yml': 'title: Kept guides\noffline: true\nanswers: separate\n' });
  await build();
  expect(existsSync(join(folder, 'sw.js'))).toBe(true);
  const made = readdirSync(site.root, { recursive: true, encoding: 'utf8' });
  expect(made.filter((path) => /(^|\/)sw\.js$/.test(path))).toEqual(['host/guides/sw.js']);
  expect(made.filter((path) => /(^|\/)delta\/answer-key\/index\.html$/.test(path))).toHaveLength(1);
  expect(made.filter((path) => /(^|\/)delta\/index\.html$/.test(path))).toHaveLength(2);

  site.write({ 'content/site.yml': 'title: Kept guides\n' });
  await build();
  expect(html()).not.toContain('worker');
  expect(existsSync(join(folder, 'sw.js'))).toBe(false);
});

describe.each(['open', 'separate'])(
  'what is kept of a search and of terms, answers %s',
  (answers) => {
    const TARNS = Array.from({ length: 15 }, (_, index) => `Tarn ${'abcdefghijklmno'[index]}`);
    const settings = `${ON['content/site.yml']}answers: ${answers}\n`;
    const ESTUARY = FILES['content/rivers/estuary.md'].replace('**two**', 'no delta but **two**');

    beforeEach(async () => {
      site.write({
        'content/site.yml': settings,
        'content/rivers/estuary.md': ESTUARY,
        ...Object.fromEntries(
          TARNS.map((name) => [
            `content/lakes/${name.toLowerCase().replace(' ', '-')}.md`,
            GUIDE.replaceAll('Delta', name).replaceAll('delta', name),
          ]),
        ),
      });
      await build();
    });

    async function ask(query: string): Promise<void> {
      await page.keyboard.press('Control+k');
      await page.getByRole('searchbox').fill(query);
    }
    async function finds(query: string, text: string): Promise<void> {
      await ask(query);
      await page
        .locator('.search-results')
        .getByRole('link', { name: text, exact: true })
        .waitFor();
      await page.getByRole('button', { name: 'Close' }).click();
    }
    async function findsNothing(query: string): Promise<void> {
      await ask(query);
      await page
        .getByRole('status')
        .filter({ hasText: `Nothing found for “${query}”` })
        .waitFor();
      expect(await page.locator('.search-results a').count()).toBe(0);
      await page.getByRole('button', { name: 'Close' }).click();
    }
    /** Of the term in the page that is open. */
    async function meaning(): Promise<string | null> {
      await page.locator('a[data-term]').hover();
      const shown = page.locator('.term-preview:not([hidden]) p');
      await shown.waitFor();
      return await shown.textContent();
    }
    const note = () => page.locator('.search-note').allTextContents();

    it('a search finds what is kept and nothing else, and says so as long as it is so', async () => {
      await visited('rivers/delta/');
      await finds('tarn', 'Tarn a');
      expect(await note()).toEqual([]);

      await context.setOffline(true);
      await page.goto(at('rivers/delta/'));
      expect(await state(page).textContent()).toMatch(/^You are offline/);
      await findsNothing('tarn');
      expect(await note()).toEqual([
        'You are offline: only courses kept on this device are searched.',
      ]);
      await finds('estuary', 'Estuary');
      await finds('Nile has no', 'The Nile has no delta but two branches.');

      await context.setOffline(false);
      await finds('tarn', 'Tarn a');
      expect(await note()).toEqual([]);
      await page.goto(at('lakes/tarn-a/'));
      await state(page).filter({ hasText: 'Available offline' }).waitFor();
      await context.setOffline(true);
      await finds('tarn', 'Tarn a');
    });

    it('a term is told where its page is kept', async () => {
      await visited('rivers/delta/');
      await context.setOffline(true);
      await page.goto(at('rivers/estuary/'));
      expect(await meaning()).toBe('A delta is land that a river builds where it meets the sea.');
    });

    it('a new build is searched at once with a connection, and without one when it is kept', async () => {
      await visited('rivers/delta/');
      await findsNothing('oxbow');
      const before = await cacheNames();
      site.write({
        'content/rivers/estuary.md': ESTUARY.replace('branches', 'oxbows'),
        'content/rivers/delta.md': WITH_PICTURE.replace('builds', 'slowly builds'),
      });
      await build();
      await page.goto(at('rivers/delta/'));
      await finds('oxbow', 'The Nile has no delta but two oxbows.');
      await until(async () => {
        const own = (await cacheNames()).filter((name) => / course /.test(name));
        return own.length === 1 && !before.includes(own[0] ?? '');
      });
      await context.setOffline(true);
      await page.goto(at('rivers/estuary/'));
      await finds('oxbow', 'The Nile has no delta but two oxbows.');
      expect(await meaning()).toContain('slowly builds');
    });
  },
);
