import { behind, colour, contrast, opacityOf, over } from './colours.ts';
import { isSeen, texts, told } from './dom.ts';

const BODY = 'p, li, dt, dd, td, th, h1, h2, h3, h4, h5, h6, label, legend, summary, blockquote';

/** Text that is too pale: 7:1 where it is there to be read, 4.5:1 anywhere. */
export function paleText(): string[] {
  const onPaper = matchMedia('print').matches;
  const elements = new Set(texts().map(({ parentElement }) => parentElement));
  return [...elements].flatMap((element) => {
    if (element === null || !isSeen(element) || element.closest('option, :disabled')) return [];
    const ground = behind(element, onPaper);
    const [red, green, blue, opacity] = colour(getComputedStyle(element).color);
    const ink = over([red, green, blue, opacity * opacityOf(element)], ground);
    const isBody = element.closest('main') !== null && element.closest(BODY) !== null;
    const least = isBody ? 7 : 4.5;
    const found = contrast(ink, ground);
    return found + 0.01 >= least ? [] : [`${found.toFixed(2)}:1 of ${least}: ${told(element)}`];
  });
}
