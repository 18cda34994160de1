import { all, isSeen, told } from './dom.ts';

const CONTROLS =
  'button, input:not([type="radio"], [type="checkbox"]), select, textarea, summary, a[href]';

/**
 * Controls that lose their shape where the reader's own colours take the place of ours: those that stand as blocks
 * and have neither a border nor an underline left. To be asked under forced colours.
 */
export function shapeless(): string[] {
  return all(CONTROLS).flatMap((element) => {
    const style = getComputedStyle(element);
    if (!isSeen(element) || style.display === 'inline') return [];
    const isLink = element.matches('a[href], summary');
    const hasBorder = ['top', 'right', 'bottom', 'left'].some(
      (side) =>
        style.getPropertyValue(`border-${side}-style`) !== 'none' &&
        Number.parseFloat(style.getPropertyValue(`border-${side}-width`)) >= 1,
    );
    // Links and summaries have the colour of links or a mark of their own.
    return hasBorder || isLink ? [] : [told(element)];
  });
}

/** Links and summaries that are filled and have no border: with the fill goes what told them apart. */
export function filledWithoutBorder(): string[] {
  return all('a[href], summary').flatMap((element) => {
    const style = getComputedStyle(element);
    const isFilled =
      style.backgroundColor !== 'rgba(0, 0, 0, 0)' || style.backgroundImage !== 'none';
    const hasBorder = ['top', 'bottom'].every(
      (side) => style.getPropertyValue(`border-${side}-style`) !== 'none',
    );
    const isPlaced = style.position === 'absolute' || style.position === 'fixed';
    return isSeen(element) && isFilled && !hasBorder && !isPlaced ? [told(element)] : [];
  });
}
