/** Headings, landmarks, tables, titles: what a page is made of. */
import { all, givenName, isRendered, isSeen, texts, told, words } from './dom.ts';

const HEADINGS = 'h1, h2, h3, h4, h5, h6';

/** No single first-rank heading, a skipped rank, a heading without words, or two alike. */
export function wrongHeadings(): string[] {
  const headings = all(HEADINGS).filter(isRendered);
  const rank = (heading: Element) => Number(heading.tagName[1]);
  const firsts = headings.filter((heading) => rank(heading) === 1);
  const names = headings.map(words);
  return [
    ...(firsts.length === 1 ? [] : [`${firsts.length} of rank 1`]),
    ...headings.flatMap((heading, index) => {
      const before = headings[index - 1];
      const isSkipped = rank(heading) > (before === undefined ? 0 : rank(before)) + 1;
      const name = names[index] ?? '';
      return [
        ...(isSkipped ? [`a rank is skipped: ${told(heading)}`] : []),
        ...(name === '' ? [`no words: ${told(heading)}`] : []),
        ...(names.indexOf(name) === index ? [] : [`twice: ${told(heading)}`]),
      ];
    }),
  ];
}

/** Landmarks that are missing, alike or unnamed, and a skip link that leads nowhere or can't be seen. */
export function wrongLandmarks(): string[] {
  const mains = all('main, [role="main"]');
  const navs = all('nav, [role="navigation"]').filter(isRendered);
  const names = navs.map(givenName);
  return [
    ...(mains.length === 1 ? [] : [`${mains.length} mains`]),
    ...navs.filter((_, index) => names[index] === '').map((nav) => `no name: ${told(nav)}`),
    ...navs
      .filter((_, index) => names.indexOf(names[index] ?? '') !== index)
      .map((nav) => `named as another: ${told(nav)}`),
    ...faultsOfSkipLink(),
    ...outside(),
  ];
}

function faultsOfSkipLink(): string[] {
  const [first] = all('a[href], button, input, select, summary, [tabindex="0"]');
  if (first === undefined || !(first instanceof HTMLAnchorElement)) return ['no skip link first'];
  const target = document.getElementById(decodeURIComponent(first.hash.slice(1)));
  if (target === null) return [`leads nowhere: ${told(first)}`];
  if (target.closest('main') === null) return [`does not lead to main: ${told(first)}`];
  first.focus();
  const { top, width, height } = first.getBoundingClientRect();
  const isShown = isSeen(first) && top >= 0 && width > 24 && height > 16;
  first.blur();
  return isShown ? [] : [`can't be seen when it has focus: ${told(first)}`];
}

const LANDMARKS = 'main, nav, header, footer, aside, search, [role="region"], [role="search"]';

/** Text in no landmark; the skip link is before them all. */
function outside(): string[] {
  return texts().flatMap(({ parentElement }) => {
    if (parentElement === null || !isRendered(parentElement)) return [];
    const isSkip = parentElement.matches('a[href^="#"]');
    if (isSkip || parentElement.closest(LANDMARKS) !== null) return [];
    return [`in no landmark: ${told(parentElement)}`];
  });
}

/** "Term · Worksheet · Site": the title ends with the site's name, and begins with what the page is about. */
export function wrongTitle(): string[] {
  const parts = document.title.split(' · ');
  const isFilled = parts.every((part) => part.trim() !== '');
  // The page that is called as the site is.
  const isHome =
    parts.length === 1 && words(document.querySelector('h1') ?? document.body) === document.title;
  return isFilled && (parts.length > 1 || isHome) ? [] : [`"${document.title}"`];
}

/** Tables that a screen reader can't tell apart, or whose cells it can't place. */
export function wrongTables(): string[] {
  return all('table').flatMap((table) => {
    const headers = all('th', table);
    const bare = headers.filter(
      (header) => !/^(row|col)(group)?$/.test(header.getAttribute('scope') ?? ''),
    );
    return [
      ...(headers.length === 0 ? ['no header cells'] : []),
      ...(bare.length > 0 ? [`${bare.length} header cells without scope`] : []),
      ...(isNamed(table) ? [] : ['nothing names it']),
    ].map((fault) => `${fault}: ${told(table)}`);
  });
}

/** By a caption, a label, a region around it that has one, or the heading that it stands under. */
function isNamed(table: HTMLElement): boolean {
  const caption = table.querySelector('caption');
  if (caption !== null && words(caption) !== '') return true;
  const isUnder = (heading: Element) =>
    (heading.compareDocumentPosition(table) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  if (all('main :is(h2, h3, h4, h5, h6)').some(isUnder)) return true;
  const region = table.closest('[role="region"], [role="group"], section');
  return givenName(table) !== '' || (region !== null && givenName(region) !== '');
}
