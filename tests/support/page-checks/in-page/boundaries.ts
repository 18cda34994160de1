import { behind, colour, contrast, over } from './colours.ts';
import { all, isSeen, told } from './dom.ts';

const LEAST = 3;
const SIDES = ['Top', 'Right', 'Bottom', 'Left'] as const;
const SHAPES = 'path, rect, circle, ellipse, line, polyline, polygon';

/** Borders, drawn lines and icons that can hardly be seen. Squared paper and pictures are not drawn to be read. */
export function paleLines(): string[] {
  return [...paleBorders(), ...paleIcons()];
}

function paleBorders(): string[] {
  return all('body, body *').flatMap((element) => {
    if (element.closest('svg, math') !== null || !isSeen(element)) return [];
    const style = getComputedStyle(element);
    const outside = behind(element.parentElement);
    const pale = SIDES.some((side) => {
      const line = style[`border${side}Style`];
      if (Number.parseFloat(style[`border${side}Width`]) === 0 || line === 'none') return false;
      const own = colour(style[`border${side}Color`]);
      if (own[3] === 0) return false;
      const inside = behind(element);
      const edge = over(own, outside);
      // A border of the colour of its own ground is no line; the ground is then seen by itself.
      const best = Math.max(contrast(edge, outside), contrast(over(own, inside), inside));
      return best + 0.01 < LEAST;
    });
    return pale ? [told(element)] : [];
  });
}

function paleIcons(): string[] {
  return all(`a svg, button svg, summary svg, label svg`).flatMap((icon) => {
    if (!isSeen(icon)) return [];
    const ground = behind(icon.parentElement);
    const shapes = all(SHAPES, icon);
    const isSharp = shapes.some((shape) => {
      const { fill, stroke } = getComputedStyle(shape);
      return [fill, stroke].some(
        (paint) => paint !== 'none' && contrast(over(colour(paint), ground), ground) >= LEAST,
      );
    });
    return isSharp ? [] : [told(icon)];
  });
}
