/** Colours as they come out on a page, and how far apart they are (WCAG 2.2, relative luminance). */

/** Red, green and blue from 0 to 255, opacity from 0 to 1. */
export type Colour = readonly [number, number, number, number];

const WHITE: Colour = [255, 255, 255, 1];
const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
const known = new Map<string, Colour>();

/** Any colour that CSS can say. */
export function colour(value: string): Colour {
  const found = known.get(value);
  if (found !== undefined) return found;
  if (canvas === null) throw new Error('No canvas');
  canvas.clearRect(0, 0, 1, 1);
  canvas.fillStyle = value;
  canvas.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, opacity = 0] = canvas.getImageData(0, 0, 1, 1).data;
  const made: Colour = [red, green, blue, opacity / 255];
  known.set(value, made);
  return made;
}

export function over(top: Colour, below: Colour): Colour {
  const [red, green, blue, opacity] = top;
  const mixed = (upper: number, lower: number) => upper * opacity + lower * (1 - opacity);
  return [mixed(red, below[0]), mixed(green, below[1]), mixed(blue, below[2]), 1];
}

/**
 * What lies behind an element's content.
 *
 * @param onPaper Printers leave backgrounds out, but where they are asked to keep them.
 */
export function behind(element: Element | null, onPaper = false): Colour {
  if (element === null) return onPaper ? WHITE : colour('Canvas');
  const style = getComputedStyle(element);
  const own = colour(style.backgroundColor);
  const isKept = !onPaper || style.printColorAdjust === 'exact';
  if (isKept && own[3] === 1) return own;
  const below = behind(element.parentElement, onPaper);
  return isKept && own[3] > 0 ? over(own, below) : below;
}

/** An element's own opacity and that of all it stands in. */
export function opacityOf(element: Element | null): number {
  if (element === null) return 1;
  return Number(getComputedStyle(element).opacity) * opacityOf(element.parentElement);
}

export function contrast(one: Colour, other: Colour): number {
  const [high, low] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05);
}

function luminance([red, green, blue]: Colour): number {
  const linear = (value: number) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}
