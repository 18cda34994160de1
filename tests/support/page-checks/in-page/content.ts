/** Pictures, gaps, and words that only a style sheet says. */
import { all, isSeen, texts, told, words } from './dom.ts';

const FILE_NAME =
  /\.(png|jpe?g|gif|svg|webp|avif)$|^(img|image|dsc|screenshot)[-_ ]?\d+$|^[\w-]+_[\w-]+$/i;

/** Pictures that say nothing, or the name of their file. In a head one may stand beside its own name. */
export function wrongPictures(): string[] {
  return all('img, [role="img"], area, input[type="image"]').flatMap((picture) => {
    const alt = (picture.getAttribute('alt') ?? picture.getAttribute('aria-label'))?.trim();
    if (alt === undefined) return [`no alternative: ${told(picture)}`];
    if (alt === '')
      return picture.closest('header') ? [] : [`an empty alternative: ${told(picture)}`];
    return FILE_NAME.test(alt) ? [`the name of a file: ${told(picture)}`] : [];
  });
}

/** Gaps that are signs, which are read out one by one, or that are drawn and say nothing. */
export function wrongGaps(): string[] {
  const signs = texts().filter(
    ({ data, parentElement }) =>
      /_{2,}|\.{4,}|…{2,}/.test(data) && parentElement?.closest('code, pre') === null,
  );
  const drawn = all('main *').filter((element) => {
    const { display, borderBottomStyle } = getComputedStyle(element);
    const isLine = display.startsWith('inline') && borderBottomStyle !== 'none';
    return (
      isLine && words(element) === '' && isSeen(element) && element.closest('svg, math') === null
    );
  });
  const silent = drawn.filter(
    (gap) =>
      gap.closest('[aria-hidden="true"]') === null && !gap.matches('input, select, textarea'),
  );
  return [
    ...signs.map(({ data }) => `signs: ${data.trim().slice(0, 80)}`),
    ...silent.map((gap) => `says nothing: ${told(gap)}`),
  ];
}

/** Words and whole pieces that come from the style sheet, or lie in another order than they are read. */
export function onlyStyle(): string[] {
  return all('body *').flatMap((element) => {
    const drawn = ['::before', '::after'].some((part) => {
      const { content, display } = getComputedStyle(element, part);
      // What stands behind a slash is said in its place: nothing, for a mark that is only seen.
      const isSaid = !/\/ ""$/.test(content);
      return display !== 'none' && isSaid && /"[^"]*\p{L}[^"]*"/u.test(content);
    });
    const { order, flexDirection } = getComputedStyle(element);
    const isHeard = element.closest('[aria-hidden="true"]') === null;
    const turned = isHeard && (order !== '0' || flexDirection.endsWith('reverse'));
    return [
      ...(drawn ? ['words of the style sheet'] : []),
      ...(turned ? ['not in the order of the page'] : []),
    ].map((fault) => `${fault}: ${told(element)}`);
  });
}

/** What only a script would show: hidden content that holds more than controls. */
export function onlyScript(): string[] {
  const controls = 'button, select, input, label, option, dialog, [role="status"], [aria-live]';
  return all('main [hidden], main [aria-hidden="true"] a, main [inert]').flatMap((element) => {
    const said = texts(element).filter(
      // A heading over what a script finds says nothing by itself.
      ({ parentElement }) => parentElement?.closest(`${controls}, h2, h3`) === null,
    );
    return said.length > 0 ? [told(element)] : [];
  });
}
