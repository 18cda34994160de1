/** Two engines over a page of every kind in every state. What they must still catch is in `seeded-faults.test.ts`. */
import type { Page, Request } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENGINES, type EngineName, withEngines } from '../support/engines.ts';
import { pagesOfEveryKind } from '../support/every-kind.ts';
import { isKnownButForColours } from '../support/page-checks/but-colours.ts';
import { inWords, type State, show } from '../support/page-checks/states.ts';
import { sitesInBrowser } from '../support/sites-in-browser.ts';

const NAMES = Object.keys(ENGINES) as EngineName[];
const ON_SCREEN: readonly State[] = (['light', 'dark', 'forced'] as const).flatMap((scheme) =>
  [320, 1280].flatMap((width) => [false, true].map((open) => ({ scheme, width, open }))),
);
const STATES: readonly State[] = [...ON_SCREEN, { media: 'print', open: true }];

const sites = sitesInBrowser();
let states = 0;

beforeAll(() => withEngines(sites.page));

describe.each(pagesOfEveryKind())('$kind $path', ({ path, site }) => {
  // Loaded once: what a reader sets changes the page that is there.
  let page: Page;
  const asked: string[] = [];
  const listen = (request: Request) => {
    asked.push(request.url());
  };
  beforeAll(async () => {
    page = sites.page.on('request', listen);
    await sites.visit(path, site);
  });
  afterAll(() => {
    page.off('request', listen);
  });

  it.each(STATES.map((state) => ({ state, name: inWords(state) })))(
    'has no violations: $name',
    async ({ state }) => {
      await show(page, state);
      expect(await matches(page, state.media ?? 'screen')).toBe(true);
      expect(await matches(page, '(prefers-color-scheme: dark)')).toBe(state.scheme === 'dark');
      expect(await matches(page, '(forced-colors: active)')).toBe(state.scheme === 'forced');
      const isKnown = await isKnownButForColours(page);
      for (const engine of NAMES) {
        states += 1;
        expect(await ENGINES[engine](page, isKnown), `${engine}, ${path}`).toEqual([]);
      }
    },
  );

  it('is looked at by engines that ask nobody', () => {
    expect(asked.filter((url) => !url.startsWith(sites.originOf(site)))).toEqual([]);
  });
});

const matches = (page: Page, query: string) =>
  page.evaluate((asked) => matchMedia(asked).matches, query);

it('they looked at more than a hundred states each', () => {
  process.stdout.write(`${NAMES.join(' and ')}: ${states} states\n`);
  expect(states).toBeGreaterThan(200);
});
