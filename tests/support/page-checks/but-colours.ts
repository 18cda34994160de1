import type { Page } from 'playwright-core';

/**
 * Whether a page is, but for its colours, as it was when this was asked before: its elements, where they stand, and
 * whatever of their style decides what is seen and pressed. Forgotten when the page is loaded anew.
 */
export function isKnownButForColours(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const known: unknown = Reflect.get(globalThis, 'knownButForColours');
    const before = known instanceof Set ? known : new Set<string>();
    Reflect.set(globalThis, 'knownButForColours', before);
    const elements = [...document.querySelectorAll('*')].map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      const style = getComputedStyle(element);
      const { display, visibility, position, overflow, opacity, clipPath } = style;
      const { fontSize, fontWeight, pointerEvents, zIndex } = style;
      return [
        ...[x, y, width, height],
        ...[display, visibility, position, overflow, opacity, clipPath],
        ...[fontSize, fontWeight, pointerEvents, zIndex],
      ].join();
    });
    const now = `${document.documentElement.outerHTML}${elements.join('\n')}`;
    const isKnown = before.has(now);
    before.add(now);
    return isKnown;
  });
}
