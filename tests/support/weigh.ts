/** What a page costs over the wire: everything that a browser asks for, packed as hosts pack it. */
import type { Browser } from 'playwright-core';
import { fontsHaveCome } from './browser.ts';

export interface Weight {
  /** Bytes in all, heads of answers apart. */
  bytes: number;
  /** The same by kind: `document`, `stylesheet`, `font`. */
  byType: Record<string, number>;
}

/** @param url On a host that packs. */
export async function weigh(browser: Browser, url: string): Promise<Weight> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  const sizes: Promise<[type: string, bytes: number]>[] = [];
  page.on('requestfinished', (request) => {
    const type = request.resourceType();
    sizes.push(request.sizes().then(({ responseBodySize }) => [type, responseBodySize]));
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  await fontsHaveCome(page);
  const byType: Record<string, number> = {};
  for (const [type, bytes] of await Promise.all(sizes)) byType[type] = (byType[type] ?? 0) + bytes;
  await context.close();
  return { bytes: Object.values(byType).reduce((sum, one) => sum + one, 0), byType };
}
