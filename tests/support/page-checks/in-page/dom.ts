/** What several checks ask of elements. */

/** The element's start tag, shortened: what a fault is told by. */
export function told(element: Element): string {
  const words = element.textContent?.replace(/\s+/g, ' ').trim().slice(0, 60) ?? '';
  const tag = /^<[^>]*>/.exec(element.outerHTML)?.[0] ?? element.tagName;
  return `${tag.slice(0, 120)} ${words}`.trim();
}

export function all(selector: string, within: ParentNode = document): HTMLElement[] {
  return [...within.querySelectorAll<HTMLElement>(selector)];
}

/** It takes room and nothing hides it. */
export function isRendered(element: Element): boolean {
  return element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true });
}

/** There to be heard only: clipped away, or a point. */
export function isOnlyHeard(element: Element): boolean {
  for (let one: Element | null = element; one !== null; one = one.parentElement) {
    const style = getComputedStyle(one);
    const { width, height } = one.getBoundingClientRect();
    if (style.clipPath.startsWith('inset(50%') || style.clipPath === 'inset(100%)') return true;
    if (style.overflow !== 'visible' && width <= 1 && height <= 1) return true;
  }
  return false;
}

export function isSeen(element: Element): boolean {
  return isRendered(element) && !isOnlyHeard(element);
}

/** Every run of text with something in it, in the order of the page. */
export function texts(within: Node = document.body): Text[] {
  const walker = document.createTreeWalker(within, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  while (walker.nextNode()) {
    const { currentNode } = walker;
    const isCode = currentNode.parentElement?.closest('script, style, noscript, template') !== null;
    if (currentNode instanceof Text && !isCode && /\S/.test(currentNode.data))
      found.push(currentNode);
  }
  return found;
}

export function words(element: Element): string {
  return (element.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** A name given by attribute; what an element is called by its content is no matter here. */
export function givenName(element: Element): string {
  const ids = element.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
  const by = ids.map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
  return (by || (element.getAttribute('aria-label') ?? '')).trim();
}
