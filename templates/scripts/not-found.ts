/** On the page that stands where there is none: names pages whose addresses are near. Without it, the courses are listed. */
import type { NamedPage, PAGES_NAME } from '../../src/4-render/known/pages-file.ts';
import { nearestPages } from './nearest-pages.ts';

declare global {
  interface Window {
    [PAGES_NAME]?: NamedPage[];
  }
}

const section = document.querySelector<HTMLElement>('[data-suggestions]');
const list = section?.querySelector('ul');
if (section != null && list != null) {
  const base = section.dataset.suggestions ?? '/';
  const found = nearestPages(wantedFrom(base), window.foolscapPages ?? []);
  list.append(...found.map(([address, title]) => entry(base + encodeURI(address), title)));
  section.hidden = found.length === 0;
}

/** The path from the site's root. */
function wantedFrom(base: string): string {
  const { pathname } = location;
  try {
    return decodeURIComponent(pathname.startsWith(base) ? pathname.slice(base.length) : pathname);
  } catch {
    return pathname;
  }
}

function entry(href: string, title: string): HTMLLIElement {
  const link = document.createElement('a');
  link.href = href;
  link.textContent = title;
  const item = document.createElement('li');
  item.append(link);
  return item;
}
