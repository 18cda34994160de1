/** How far pages move while their fonts come over a slow line, on a machine that has no Arial. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fontsHaveCome, PAGES } from '../support/browser.ts';
import { movedBy, watchMoves } from '../support/layout-shift.ts';
import { sitesInBrowser } from '../support/sites-in-browser.ts';

const MOST = 0.02;
/** As Lighthouse has it for telephones. */
const SLOW = { latency: 150, downloadThroughput: 200_000, uploadThroughput: 94_000 };

const folder = mkdtempSync(join(tmpdir(), 'foolscap-fonts-'));
const fonts = join(folder, 'fonts.conf');
writeFileSync(
  fonts,
  `<?xml version="1.0"?><fontconfig><dir>/usr/share/fonts/truetype/dejavu</dir><cachedir>${folder}</cachedir></fontconfig>`,
);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const sites = sitesInBrowser({ fonts });

beforeAll(async () => {
  const { page } = sites;
  await page.setViewportSize({ width: 390, height: 844 });
  await watchMoves(page);
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  // Every page is somebody's first.
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  await session.send('Network.emulateNetworkConditions', { offline: false, ...SLOW });
});

async function shiftOf(path: string): Promise<number> {
  const page = await sites.visit(path);
  await fontsHaveCome(page);
  await page.waitForLoadState('networkidle');
  const fetched = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter(({ name }) => name.endsWith('.woff2'))
      .map((one) => Math.round(one.duration)),
  );
  // Fonts did come over that line.
  expect(Math.min(...fetched)).toBeGreaterThan(SLOW.latency / 2);
  return movedBy(page);
}

it.each(Object.entries(PAGES))('%s stays where it is', async (_, path) => {
  expect(await shiftOf(path)).toBeLessThan(MOST);
});

it('a guide would move far without fonts asked for at once and fonts of the same size', async () => {
  await sites.page.route('**/*', async (route) => {
    const type = route.request().resourceType();
    if (type !== 'document' && type !== 'stylesheet') return route.continue();
    const response = await route.fetch();
    const body = (await response.text())
      .replace(/<link rel="preload"[^>]*>/g, '')
      .replace(/@font-face\{font-family:"?Atkinson Fallback"?[^}]*\}/g, '');
    return route.fulfill({ response, body });
  });
  expect(await shiftOf(PAGES['term guide'])).toBeGreaterThan(3 * MOST);
});
