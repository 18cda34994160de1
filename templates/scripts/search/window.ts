import type { SearchOpening } from '../../../src/locale/search-words.ts';
import { setSlashOpensSearch, slashOpensSearch } from '../search-key.ts';
import { element } from './shown.ts';

/** The window of the search: a field, a line that says what was found, and room for it. */
export interface SearchWindow {
  dialog: HTMLDialogElement;
  field: HTMLInputElement;
  /** Read out when it changes. */
  status: HTMLElement;
  results: HTMLElement;
  foot: HTMLElement;
}

/**
 * A list of links and a status line, not a list box: links in groups under headings are what screen readers know best,
 * on phones above all, and a list box would hide headings and text from them.
 */
export function searchWindow(
  said: Pick<SearchOpening, 'title' | 'field' | 'close'>,
  language: string,
): SearchWindow {
  const dialog = document.createElement('dialog');
  dialog.className = 'search';
  dialog.lang = language;
  dialog.setAttribute('aria-label', said.title);
  const form = element('form', 'search-bar');
  form.setAttribute('role', 'search');
  const field = document.createElement('input');
  Object.assign(field, {
    type: 'search',
    autocomplete: 'off',
    spellcheck: false,
    enterKeyHint: 'search',
    autofocus: true,
    placeholder: said.field,
  });
  field.setAttribute('autocapitalize', 'off');
  field.setAttribute('aria-label', said.field);
  const close = element('button', 'search-close', said.close);
  close.setAttribute('type', 'button');
  close.addEventListener('click', () => dialog.close());
  form.append(field, close);
  const status = element('p', 'search-status');
  status.setAttribute('role', 'status');
  const results = element('div', 'search-results');
  const foot = element('div', 'search-foot');
  dialog.append(form, status, results, foot);
  // The first press goes to the best result, the second opens it.
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    results.querySelector('a')?.focus();
  });
  dialog.addEventListener('keydown', (event) => moveByArrows(event, field, results));
  dialog.addEventListener('click', ({ target }) => {
    const isLink = target instanceof Element && target.closest('a') !== null;
    if (target === dialog || isLink) dialog.close();
  });
  document.body.append(dialog);
  return { dialog, field, status, results, foot };
}

/** Up and down through the field and the links. */
function moveByArrows(event: KeyboardEvent, field: HTMLElement, results: HTMLElement): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0 || event.altKey || event.ctrlKey || event.metaKey) return;
  const stops: (Element | null)[] = [field, ...results.querySelectorAll('a')];
  const here = stops.indexOf(document.activeElement);
  const next = here < 0 ? undefined : stops[here + step];
  if (!(next instanceof HTMLElement)) return;
  event.preventDefault();
  next.focus();
  if (next === field) field.scrollIntoView({ block: 'nearest' });
}

/** The box that switches off the key `/` (WCAG 2.1.4). */
export function slashChoice(words: string): HTMLElement {
  const label = element('label', 'search-slash');
  const box = document.createElement('input');
  box.type = 'checkbox';
  box.checked = slashOpensSearch();
  box.addEventListener('change', () => setSlashOpensSearch(box.checked));
  label.append(box, ` ${words}`);
  return label;
}
