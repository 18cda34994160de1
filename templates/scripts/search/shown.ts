import type { SearchWords } from '../../../src/locale/search-words.ts';
import type { CourseFound, Entry, KindFound, Results } from './catalogue.ts';
import { marked } from './marked.ts';
import type { Words } from './words.ts';

/** What results are shown with. */
export interface Showing {
  /** Of the site, ending in `/`. */
  root: string;
  words: Words;
  said: SearchWords;
}

/** Results as headings and lists of links, which every screen reader knows its way through. */
export function shown({ courses, words: found }: Results, showing: Showing): HTMLElement[] {
  return courses.map((course) => courseShown(course, found, showing));
}

function courseShown(
  { course, kinds }: CourseFound,
  found: ReadonlySet<string>,
  showing: Showing,
): HTMLElement {
  const made = element('section', 'search-course');
  const heading = element('h2', '', course.title);
  heading.dir = 'auto';
  made.append(heading, ...kinds.flatMap((kind) => kindShown(kind, found, showing)));
  return made;
}

function kindShown(
  { kind, entries }: KindFound,
  found: ReadonlySet<string>,
  showing: Showing,
): HTMLElement[] {
  const list = element('ul', '');
  list.append(...entries.map((entry) => entryShown(entry, found, showing)));
  return [element('h3', '', showing.said.kinds[kind]), list];
}

/** What it is called is its link, or what it says where it has no name; the rest stands below. */
function entryShown(entry: Entry, found: ReadonlySet<string>, showing: Showing): HTMLElement {
  const { name, otherNames, text, from, language } = entry;
  const put = (made: HTMLElement, of: string) => {
    made.dir = 'auto';
    if (language !== '') made.lang = language;
    for (const piece of marked(of, showing.words, found)) {
      made.append(piece.isFound ? element('mark', '', piece.text) : piece.text);
    }
    return made;
  };
  const item = element('li', '');
  const link = document.createElement('a');
  link.href = addressOf(entry, showing.root);
  if (name !== '') link.className = 'search-name';
  item.append(put(link, name || text));
  const others = otherNames.filter((other) =>
    showing.words.in(other).some(({ word }) => found.has(word)),
  );
  if (others.length > 0) {
    const line = element('p', '', `${showing.said.alsoCalled} `);
    line.append(put(element('span', ''), others.join(', ')));
    item.append(line);
  }
  if (name !== '' && text !== '') item.append(put(element('p', ''), text));
  if (from !== '') item.append(put(element('p', 'search-from'), from));
  return item;
}

/** On a disk no server finds the page of a folder. */
function addressOf({ address, anchor }: Entry, root: string): string {
  const path = address.split('/').map(encodeURIComponent).join('/');
  const page = root.startsWith('file:') ? 'index.html' : '';
  return `${root}${path}${page}${anchor === '' ? '' : `#${encodeURIComponent(anchor)}`}`;
}

export function element(name: string, className: string, text = ''): HTMLElement {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  made.textContent = text;
  return made;
}
