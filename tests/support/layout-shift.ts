/** How far a page moves by itself, as browsers measure it. */
import type { Page } from 'playwright-core';
import { isDrawn } from './browser.ts';

/** From now on, every page that is loaded tells. */
export async function watchMoves(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const told: number[] = [];
    Object.assign(globalThis, { told });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if ('value' in entry) told.push(Number(entry.value));
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** What the page has told since it was loaded. */
export async function movedBy(page: Page): Promise<number> {
  await isDrawn(page);
  const told: unknown = await page.evaluate(() => Reflect.get(globalThis, 'told'));
  if (!Array.isArray(told)) throw new Error('Nothing was measured');
  return told.reduce((sum: number, one: number) => sum + one, 0);
}
