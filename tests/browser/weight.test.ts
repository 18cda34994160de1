/** What a guide costs somebody on a telephone. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { fontsHaveCome, launch, PAGES } from '../support/browser.ts';
import { serve } from '../support/server.ts';
import { weigh } from '../support/weigh.ts';

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

it.each([
  ['a term guide', PAGES['term guide'], 80_000],
  ['a chemistry guide', PAGES['topic guide with formulas'], 140_000],
])('%s stays below its weight', async (_, path, most) => {
  const { bytes, byType } = await weigh(browser, host.origin + path);
  expect(bytes).toBeLessThan(most);
  // Nothing was forgotten.
  for (const type of ['document', 'stylesheet', 'script', 'font']) {
    expect(byType[type], type).toBeGreaterThan(500);
  }
});

it('formulas of common signs ask for the small font, and never for the whole one', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(host.origin + PAGES['topic guide with formulas'], { waitUntil: 'networkidle' });
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
  await context.close();
});
