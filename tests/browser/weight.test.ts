/** What a guide costs somebody on a telephone. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { fontsHaveCome, PAGES } from '../support/browser.ts';
import { sitesInBrowser } from '../support/sites-in-browser.ts';
import { weigh } from '../support/weigh.ts';

const sites = sitesInBrowser();

it.each([
  ['a term guide', PAGES['term guide'], 80_000],
  ['a chemistry guide', PAGES['topic guide with formulas'], 140_000],
])('%s stays below its weight', async (_, path, most) => {
  const { bytes, byType } = await weigh(sites.browser, sites.originOf() + path);
  expect(bytes).toBeLessThan(most);
  // Nothing was forgotten.
  for (const type of ['document', 'stylesheet', 'script', 'font']) {
    expect(byType[type], type).toBeGreaterThan(500);
  }
});

it('formulas of common signs ask for the small font, and never for the whole one', async () => {
  const { page } = sites;
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await sites.visit(PAGES['topic guide with formulas']);
  await page.waitForLoadState('networkidle');
  await fontsHaveCome(page);
  const whole = readdirSync(join(inject('site'), 'assets')).filter((name) =>
    /^noto-sans-math.*\.woff2$/.test(name),
  );
  expect(whole).toHaveLength(1);
  expect(asked.filter((url) => /\/common-[0-9a-f]+\.woff2$/.test(url))).toHaveLength(1);
  expect(asked.filter((url) => url.includes('noto-sans-math'))).toEqual([]);
  // It would have been too heavy.
  const { size } = statSync(join(inject('site'), 'assets', whole[0] ?? ''));
  expect(size).toBeGreaterThan(140_000);
});
