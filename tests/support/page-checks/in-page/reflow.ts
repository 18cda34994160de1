import { all, givenName, isOnlyHeard, isSeen, texts, told, words } from './dom.ts';

/** What makes the page scroll sideways. */
export function sideways(): string[] {
  const room = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= window.innerWidth) return [];
  const wide = all('body *').filter((element) => {
    const { right, left, width } = element.getBoundingClientRect();
    return width > 0 && (right > room + 1 || left < -1) && scroller(element) === null;
  });
  const width = document.documentElement.scrollWidth;
  // The innermost ones: what they stand in is wide because of them.
  const innermost = wide.filter(
    (one) => !wide.some((other) => other !== one && one.contains(other)),
  );
  return [`${width} px of ${room}`, ...innermost.slice(0, 5).map(told)];
}

/** Boxes that scroll and can't be reached by keyboard, or are not called anything. */
export function hiddenScrollers(): string[] {
  return all('body *').flatMap((element) => {
    const isWide = element.scrollWidth > element.clientWidth + 1;
    if (!isWide || !scrolls(element) || !isSeen(element)) return [];
    const role = element.getAttribute('role') ?? (element.tagName === 'SECTION' ? 'region' : '');
    const isRegion = ['region', 'group', 'math'].includes(role) && givenName(element) !== '';
    // In a line, where it is part of a name, it is called by the words in it.
    const isCalled =
      isRegion || [...element.children].some((part) => isOnlyHeard(part) && words(part) !== '');
    return element.tabIndex >= 0 && isCalled ? [] : [told(element)];
  });
}

/** By so much, in pixels, the room of a line may reach over its letters. */
const LEADING = 2;

/** Text that is cut off by a box that hides what is larger than it. */
export function clipped(): string[] {
  return all('body *').flatMap((element) => {
    const { overflowX, overflowY, textOverflow } = getComputedStyle(element);
    const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
    if (!(hides(overflowX) || hides(overflowY)) || !isSeen(element)) return [];
    // A link to a page above may be shortened with a sign that says so: that page says its name in full.
    if (element.closest('nav') !== null && textOverflow === 'ellipsis') return [];
    const box = element.getBoundingClientRect();
    const isCut = texts(element).some((text) => {
      if (text.parentElement === null || !isSeen(text.parentElement)) return false;
      const { left, right, top, bottom } = boxOf(text, text.parentElement);
      const isWide = left < box.left - LEADING || right > box.right + LEADING;
      const isHigh = top < box.top - LEADING || bottom > box.bottom + LEADING;
      return (hides(overflowX) && isWide) || (hides(overflowY) && isHigh);
    });
    return isCut ? [told(element)] : [];
  });
}

/** Fonts for formulas leave far more room above and below than a sign takes. */
function boxOf(text: Text, parent: Element): DOMRect {
  if (parent.closest('math') !== null) return parent.getBoundingClientRect();
  const range = document.createRange();
  range.selectNodeContents(text);
  return range.getBoundingClientRect();
}

/** What may stand between a formula that needs to scroll and one that might: it is as wide as this share of its room. */
const NEARLY = 0.75;

/** Stops at formulas that are far from filling their line. To be asked at 320 px. */
export function idleScrollers(): string[] {
  return all('[tabindex="0"]').flatMap((element) => {
    const formula = element.querySelector('math');
    if (formula === null || !scrolls(element) || element.querySelector('table, pre') !== null)
      return [];
    const room = blockAround(element).clientWidth;
    return formula.getBoundingClientRect().width < NEARLY * room ? [told(element)] : [];
  });
}

function blockAround(element: Element): Element {
  const isBlock = !getComputedStyle(element).display.startsWith('inline');
  return isBlock || element.parentElement === null ? element : blockAround(element.parentElement);
}

function scrolls(element: Element): boolean {
  return ['auto', 'scroll'].includes(getComputedStyle(element).overflowX);
}

function scroller(element: Element): Element | null {
  const parent = element.parentElement;
  if (parent === null || parent === document.body) return null;
  return scrolls(parent) ? parent : scroller(parent);
}
