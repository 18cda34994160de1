/** Two engines over a page of every kind in every state. What they must still catch is in `seeded-faults.test.ts`. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launch } from '../support/browser.ts';
import { ENGINES, type EngineName, withEngines } from '../support/engines.ts';
import { pagesOfEveryKind } from '../support/every-kind.ts';
import { inWords, type State, show } from '../support/page-checks/states.ts';
import { serve } from '../support/server.ts';

const NAMES = Object.keys(ENGINES) as EngineName[];
const ON_SCREEN: readonly State[] = (['light', 'dark', 'forced'] as const).flatMap((scheme) =>
  [320, 1280].flatMap((width) => [false, true].map((open) => ({ scheme, width, open }))),
);
const STATES: readonly State[] = [...ON_SCREEN, { media: 'print', open: true }];

type Host = Awaited<ReturnType<typeof serve>>;

let browser: Browser;
let hosts: Record<'site' | 'smallSite', Host>;
let states = 0;

beforeAll(async () => {
  browser = await launch();
  hosts = { site: await serve(inject('site')), smallSite: await serve(inject('smallSite')) };
});
afterAll(async () => {
  await browser.close();
  await hosts.site.close();
  await hosts.smallSite.close();
});

describe.each(pagesOfEveryKind())('$kind', ({ path, site }) => {
  // Loaded once: what a reader sets changes the page that is there.
  let page: Page;
  const asked: string[] = [];
  beforeAll(async () => {
    page = await (await withEngines(await browser.newContext())).newPage();
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(hosts[site].origin + path);
  });
  afterAll(() => page.context().close());

  it.each(STATES.map((state) => ({ state, name: inWords(state) })))(
    'has no violations: $name',
    async ({ state }) => {
      await show(page, state);
      expect(await matches(page, state.media ?? 'screen')).toBe(true);
      expect(await matches(page, '(prefers-color-scheme: dark)')).toBe(state.scheme === 'dark');
      expect(await matches(page, '(forced-colors: active)')).toBe(state.scheme === 'forced');
      for (const engine of NAMES) {
        states += 1;
        expect(await ENGINES[engine](page), `${engine}, ${path}`).toEqual([]);
      }
    },
  );

  it('is looked at by engines that ask nobody', () => {
    expect(asked.filter((url) => !url.startsWith(hosts[site].origin))).toEqual([]);
  });
});

const matches = (page: Page, query: string) =>
  page.evaluate((asked) => matchMedia(asked).matches, query);

it('they looked at more than a hundred states each', () => {
  process.stdout.write(`${NAMES.join(' and ')}: ${states} states\n`);
  expect(states).toBeGreaterThan(200);
});
