/** How far pages move while their fonts come over a slow line, on a machine that has no Arial. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { fontsHaveCome, isDrawn, launch, PAGES } from '../support/browser.ts';
import { serve } from '../support/server.ts';

const MOST = 0.02;
/** As Lighthouse has it for telephones. */
const SLOW = { latency: 150, downloadThroughput: 200_000, uploadThroughput: 94_000 };

const folder = mkdtempSync(join(tmpdir(), 'foolscap-fonts-'));
let browser: Browser;
let host: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  const fonts = join(folder, 'fonts.conf');
  writeFileSync(
    fonts,
    `<?xml version="1.0"?><fontconfig><dir>/usr/share/fonts/truetype/dejavu</dir><cachedir>${folder}</cachedir></fontconfig>`,
  );
  browser = await launch({ fonts });
  host = await serve(inject('site'));
});
afterAll(async () => {
  await browser.close();
  await host.close();
  rmSync(folder, { recursive: true, force: true });
});

/** @param isBare Without what is done about it: fonts asked for at once, and fonts of the same size meanwhile. */
async function shiftOf(path: string, isBare = false): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  if (isBare) {
    await page.route('**/*', async (route) => {
      const type = route.request().resourceType();
      if (type !== 'document' && type !== 'stylesheet') return route.continue();
      const response = await route.fetch();
      const body = (await response.text())
        .replace(/<link rel="preload"[^>]*>/g, '')
        .replace(/@font-face\{font-family:"?Atkinson Fallback"?[^}]*\}/g, '');
      return route.fulfill({ response, body });
    });
  }
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', { offline: false, ...SLOW });
  await page.addInitScript(() => {
    const told: number[] = [];
    Object.assign(globalThis, { told });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if ('value' in entry) told.push(Number(entry.value));
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(host.origin + path, { waitUntil: 'networkidle' });
  await fontsHaveCome(page);
  await isDrawn(page);
  const told: unknown = await page.evaluate(() => Reflect.get(globalThis, 'told'));
  await context.close();
  if (!Array.isArray(told)) throw new Error('Nothing was measured');
  return told.reduce((sum: number, one: number) => sum + one, 0);
}

it.each(Object.entries(PAGES))('%s stays where it is', async (_, path) => {
  expect(await shiftOf(path)).toBeLessThan(MOST);
});

it('a guide would move far without fonts asked for at once and fonts of the same size', async () => {
  expect(await shiftOf(PAGES['term guide'], true)).toBeGreaterThan(3 * MOST);
});
