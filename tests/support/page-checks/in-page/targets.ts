import { all, isSeen, told } from './dom.ts';

const LEAST = 24;
/** What a finger looks for: folds, and links and buttons that look like buttons. */
const GOOD = 44;

/** Targets that a finger misses. Links within a line of text are as high as their line. */
export function smallTargets(): string[] {
  return all('a[href], button, summary, input, select, textarea').flatMap((element) => {
    if (!isSeen(element)) return [];
    // The label around a box is part of its target.
    const target = element.closest('label') ?? element;
    const style = getComputedStyle(target);
    if (style.display === 'inline' || style.position === 'fixed') return [];
    const { width, height } = target.getBoundingClientRect();
    const isButton = element.matches('summary, button, select') || isDrawn(style);
    const least = isButton ? GOOD : LEAST;
    const isLarge = height >= least - 0.5 && width >= LEAST;
    return isLarge ? [] : [`${width.toFixed(0)} × ${height.toFixed(0)}: ${told(element)}`];
  });
}

/** It has edges: a border on every side. */
function isDrawn(style: CSSStyleDeclaration): boolean {
  return ['Top', 'Right', 'Bottom', 'Left'].every(
    (side) => style.getPropertyValue(`border-${side.toLowerCase()}-style`) !== 'none',
  );
}
