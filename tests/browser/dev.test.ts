/** What an author sees who keeps the site open while writing. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readOptions } from '../../src/command-line/options.ts';
import { type Dev, dev } from '../../src/dev/dev.ts';
import { DEFAULTS } from '../../src/start/ask.ts';
import { init } from '../../src/start/init.ts';
import { launch } from '../support/browser.ts';
import { newFolder } from '../support/content.ts';
import { serve } from '../support/server.ts';

let base: Awaited<ReturnType<typeof newFolder>>;
let running: Dev;
let browser: Browser;
let page: Page;
let guide: string;
/** All that the page asked for, and all that it complained of. */
const asked: string[] = [];
const complaints: string[] = [];

beforeAll(async () => {
  base = await newFolder();
  init(base.folder, DEFAULTS);
  guide = join(base.folder, 'content/water/evaporation.md');
  const request = readOptions(['dev'], base.folder);
  if (request.type !== 'run') throw new Error('Expected a command');
  running = await dev(request.options, join(base.folder, 'cache'), {
    looked: () => {},
    failed: (error) => {
      throw error;
    },
  });
  browser = await launch();
  page = await browser.newPage();
  page.on('request', (one) => asked.push(one.url()));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.goto(`${running.address}water/evaporation/`);
});
afterAll(async () => {
  await browser.close();
  await running.close();
  await base.remove();
});

const change = (from: string, to: string) =>
  writeFileSync(guide, readFileSync(guide, 'utf8').replace(from, to));
const overlay = () => page.getByRole('alertdialog', { name: 'Errors in the guides' });

it('is loaded anew when it has changed', async () => {
  change('Wind, warmth', 'A breeze, warmth');
  await page.getByText('A breeze, warmth').waitFor();
});

it('says what is wrong and where, above the page as it was, until it is mended', async () => {
  await page.getByRole('link', { name: 'Skip to content' }).focus();
  change('## Facts', '## Factts');
  await overlay().waitFor();
  expect(await overlay().textContent()).toContain('content/water/evaporation.md:16:1');
  expect(await overlay().textContent()).toContain('16 │ ## Factts');
  expect(await overlay().evaluate((one) => one === document.activeElement)).toBe(true);
  expect(await page.getByText('A breeze, warmth').count()).toBe(1);
  await page.keyboard.press('Escape');
  await overlay().waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'One error' }).click();
  await overlay().getByRole('button', { name: 'Close' }).click();
  await overlay().waitFor({ state: 'detached' });
  await page.getByRole('link', { name: 'Skip to content' }).focus();
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to content');
  change('## Factts', '## Facta');
  await overlay().locator('pre').getByText('## Facta').waitFor();
  change('## Facta', '## Facts');
  await overlay().waitFor({ state: 'detached' });
});

it('has the sheets at hand, and says that a draft is one', async () => {
  const bar = page.getByRole('complementary', { name: 'While you write' });
  const address = await bar.getByRole('link', { name: 'Worksheet (PDF)' }).getAttribute('href');
  expect((await fetch(new URL(address ?? '', running.address))).ok).toBe(true);
  expect(await bar.textContent()).not.toContain('Draft');
  change('kind: term', 'kind: term\ndraft: true');
  await bar.getByText('Draft: not published').waitFor();
  change('\ndraft: true', '');
  await bar.getByText('Draft: not published').waitFor({ state: 'detached' });
});

it('a site that starts with an error is there once it is mended', async () => {
  const { folder, remove } = await newFolder();
  init(folder, DEFAULTS);
  const settings = join(folder, 'content/site.yml');
  const whole = readFileSync(settings, 'utf8');
  writeFileSync(settings, 'paper: a5\n');
  const request = readOptions(['dev'], folder);
  if (request.type !== 'run') throw new Error('Expected a command');
  const broken = await dev(request.options, join(folder, 'cache'), {
    looked: () => {},
    failed: (error) => {
      throw error;
    },
  });
  const other = await browser.newPage();
  await other.goto(broken.address);
  await other.getByRole('alertdialog').getByText('content/site.yml:1:8').waitFor();
  writeFileSync(settings, whole);
  await other.getByRole('link', { name: 'Water' }).first().waitFor();
  await other.close();
  await broken.close();
  await remove();
});

/** What the server answered to each thing that a page tries, whether the page hears of it or not. */
async function answersTo(html: string, from: string): Promise<Map<string, number>> {
  const folder = await newFolder();
  for (const name of ['index.html', '404.html']) writeFileSync(join(folder.folder, name), html);
  const others = await serve(folder.folder);
  const context = await browser.newContext();
  const other = await context.newPage();
  const asked = new Map<string, string>();
  const statuses = new Map<string, number>();
  const network = await context.newCDPSession(other);
  network.on('Network.requestWillBeSent', ({ requestId, request }) => {
    asked.set(requestId, request.url);
  });
  network.on('Network.responseReceivedExtraInfo', ({ requestId, statusCode }) => {
    statuses.set(requestId, statusCode);
  });
  await network.send('Network.enable');
  await other.goto(others.origin.replace('127.0.0.1', from));
  await other.waitForFunction(() => document.title === 'done');
  await other.getByRole('link').click();
  await other.getByRole('banner').waitFor();
  await context.close();
  await others.close();
  await folder.remove();
  return new Map(
    [...asked].flatMap(([id, url]) => {
      const way = /\?(\w+)$/.exec(url)?.[1];
      return way === undefined ? [] : [[way, statuses.get(id) ?? 0]];
    }),
  );
}

it.each(['localhost', '127.0.0.1'])(
  'a page of another server (%s) may lead here and no more',
  async (from) => {
    const { address } = running;
    const answers = await answersTo(
      `<!doctype html><title>others</title><a href="${address}?link">there</a><script type="module">
const settled = (one) => new Promise((done) => { one.onload = one.onerror = done; });
const put = (name, more) => {
  const made = Object.assign(document.createElement(name), more);
  document.body.append(made);
  return settled(made);
};
const events = new EventSource('${address}.foolscap/events?events');
await Promise.all([
  put('img', { src: '${address}?img' }),
  put('script', { src: '${address}.foolscap/dev.js?script' }),
  put('iframe', { src: '${address}?iframe' }),
  put('link', { rel: 'stylesheet', href: '${address}.foolscap/dev.css?style' }),
  fetch('${address}water/evaporation/worksheet.pdf?fetch', { mode: 'no-cors' }).catch(() => {}),
  fetch('${address}?cors').catch(() => {}),
  new Promise((done) => { events.onerror = done; }),
]);
events.close();
document.title = 'done';
</script>`,
      from,
    );
    const refused = ['img', 'script', 'iframe', 'style', 'fetch', 'cors', 'events'];
    expect(Object.fromEntries(answers)).toEqual({
      ...Object.fromEntries(refused.map((way) => [way, 403])),
      link: 200,
    });
  },
);

it('asks nobody else, and obeys the policy of its page', () => {
  expect(asked.length).toBeGreaterThan(5);
  expect(asked.filter((url) => !url.startsWith(running.address))).toEqual([]);
  expect(complaints).toEqual([]);
});
