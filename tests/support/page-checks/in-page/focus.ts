import { behind, colour, contrast, over } from './colours.ts';
import { all, isRendered, told } from './dom.ts';

const STOPS = 'a[href], button, summary, input, select, textarea, [tabindex="0"]';
const LEAST_WIDTH = 2;
const LEAST_CONTRAST = 3;

/**
 * Stops whose focus can't be seen: no ring, a thin or pale one, or one under a bar that stays in place. To be
 * asked when the keyboard was used last, as browsers show a ring only then.
 */
export function lostFocus(): string[] {
  const bars = all('body *').filter((element) =>
    ['fixed', 'sticky'].includes(getComputedStyle(element).position),
  );
  return all(STOPS).flatMap((element) => {
    if (!isRendered(element) || element.matches(':disabled')) return [];
    element.focus();
    if (document.activeElement !== element) return [`takes no focus: ${told(element)}`];
    return [...faultsOfRing(element), ...covering(element, bars)].map(
      (fault) => `${fault}: ${told(element)}`,
    );
  });
}

/** A box inside a label may leave its ring to the label. */
function faultsOfRing(element: HTMLElement): string[] {
  const ringed = [element, element.closest('label')].filter((one) => one !== null);
  const rings = ringed.map((one) => {
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(one);
    const width = outlineStyle === 'none' ? 0 : Number.parseFloat(outlineWidth);
    const ground = behind(one.parentElement);
    return { width, contrast: contrast(over(colour(outlineColor), ground), ground) };
  });
  const best = rings.reduce((one, other) => (other.width > one.width ? other : one));
  if (best.width < LEAST_WIDTH) return [`a ring of ${best.width} px`];
  return best.contrast < LEAST_CONTRAST ? [`a ring of ${best.contrast.toFixed(2)}:1`] : [];
}

function covering(element: HTMLElement, bars: readonly HTMLElement[]): string[] {
  const own = element.getBoundingClientRect();
  const covers = bars.some((bar) => {
    if (bar.contains(element) || element.contains(bar)) return false;
    const { left, right, top, bottom, width, height } = bar.getBoundingClientRect();
    const apart = right <= own.left || left >= own.right || bottom <= own.top || top >= own.bottom;
    if (apart || width === 0 || height === 0 || !isRendered(bar)) return false;
    const x = Math.max(left, own.left) + 1;
    const y = Math.max(top, own.top) + 1;
    return bar.contains(document.elementFromPoint(x, y));
  });
  return covers ? ['under a bar that stays in place'] : [];
}
