import { all, isSeen, told, words } from './dom.ts';

/** What a reader who sees no colours has to go by. */
const OTHERWISE = [
  'fontWeight',
  'fontStyle',
  'fontSize',
  'textDecorationLine',
  'borderTopWidth',
  'borderInlineStartWidth',
  'borderBottomWidth',
  'borderTopStyle',
  'borderInlineStartStyle',
  'borderBottomStyle',
  'listStyleType',
  'display',
] as const satisfies readonly (keyof CSSStyleDeclaration)[];
const COLOURS = ['color', 'backgroundColor', 'borderInlineStartColor', 'borderTopColor'] as const;

/** Of things in a row one is told apart by colour and by nothing else; and links in text that only colour tells. */
export function colourAlone(): string[] {
  const rows = all('main ul, main ol, main dl, main fieldset, main tr, main p').flatMap((row) => {
    // A control may be filled and another not: that says which is used more, and no more than that.
    const items = [...row.children].filter((item) => isSeen(item) && !item.matches('a, button'));
    return items.flatMap((item, index) => {
      const other = items[index - 1];
      if (other === undefined || other.tagName !== item.tagName) return [];
      return differsByColour(item, other) ? [`among its like: ${told(item)}`] : [];
    });
  });
  return [...rows, ...plainLinks()];
}

function differsByColour(one: Element, other: Element): boolean {
  const [first, second] = [getComputedStyle(one), getComputedStyle(other)];
  if (COLOURS.every((name) => first[name] === second[name])) return false;
  // Of other elements within: a word more, a mark.
  const shape = (element: Element) =>
    [...element.querySelectorAll('*')].map(({ tagName }) => tagName).join();
  const drawn = (element: Element) =>
    ['::before', '::after'].map((name) => getComputedStyle(element, name).content).join();
  return (
    OTHERWISE.every((name) => first[name] === second[name]) &&
    shape(one) === shape(other) &&
    drawn(one) === drawn(other)
  );
}

function plainLinks(): string[] {
  return all('main p a[href]').flatMap((link) => {
    const around = link.parentElement;
    const isInText = around !== null && words(around).length > words(link).length + 10;
    if (!isInText || !isSeen(link) || getComputedStyle(link).display !== 'inline') return [];
    const { textDecorationLine, borderBottomStyle, fontWeight } = getComputedStyle(link);
    const isTold =
      textDecorationLine !== 'none' ||
      borderBottomStyle !== 'none' ||
      fontWeight !== getComputedStyle(around).fontWeight;
    return isTold ? [] : [`a link in a line: ${told(link)}`];
  });
}
