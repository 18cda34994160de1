/** Loaded when a reader wants to search: opens the window, fetches what there is to be searched, and searches it. */
import type { NamedCourse } from '../../src/4-render/search/format.ts';
import { OPEN_SEARCH } from './open-search.ts';
import type { Results } from './search/catalogue.ts';
import { addTexts, type Library, openLibrary, sizeOf, textsWanted } from './search/library.ts';
import { element, shown } from './search/shown.ts';
import { searchWindow, slashChoice } from './search/window.ts';

/** More than that nobody reads: who does not find it types another word. */
const MOST_SHOWN = 40;
/** Read out when nothing has been typed for so many milliseconds. */
const PAUSE = 400;

const button = document.querySelector<HTMLButtonElement>('[data-search]');
if (button !== null) start(button);

function start(button: HTMLButtonElement): void {
  const { title = '', field: name = '', close = '', loading = '', failed = '' } = button.dataset;
  const root = new URL(button.dataset.root ?? '.', document.baseURI).href.replace(
    /index\.html$/,
    '',
  );
  const window = searchWindow(
    { title, field: name, close },
    button.closest<HTMLElement>('[lang]')?.lang ?? '',
  );
  const { dialog, field, status, results, foot } = window;
  let library: Library | null = null;
  let isLoading = false;
  let saying: ReturnType<typeof setTimeout> | undefined;

  function open(): void {
    if (!dialog.open) dialog.showModal();
    field.select();
    // There may be a connection again.
    const isWanted = library === null || library.isKept;
    if (isWanted && !isLoading) void load();
  }

  async function load(): Promise<void> {
    say(loading);
    await whileLoading(async () => {
      library = await openLibrary(root);
      const { slash, keptOnly } = library.names.words;
      foot.replaceChildren(slashChoice(slash));
      if (library.isKept) foot.prepend(element('p', 'search-note', keptOnly));
      search();
      await add(library, textsWanted(library, currentCourse(root)));
      offerRest(library);
    });
  }

  async function add(to: Library, courses: readonly NamedCourse[]): Promise<void> {
    await addTexts(to, courses, root, () => {});
    search();
  }

  async function whileLoading(action: () => Promise<void>): Promise<void> {
    isLoading = true;
    try {
      await action();
    } catch {
      say(failed);
    } finally {
      isLoading = false;
    }
  }

  /** Of a large site texts are loaded when they are wanted. */
  function offerRest(of: Library): void {
    if (of.missing.length === 0) return;
    const { namesOnly, searchAll } = of.names.words;
    const size = (sizeOf(of.missing) / 1_000_000).toLocaleString(of.names.language, {
      maximumFractionDigits: 1,
    });
    const note = element('p', 'search-note', namesOnly);
    const all = element('button', 'button', filled(searchAll, { size }));
    all.setAttribute('type', 'button');
    all.addEventListener('click', () => {
      if (isLoading) return;
      say(loading);
      void whileLoading(async () => {
        await add(of, of.missing);
        note.remove();
        all.remove();
        field.focus();
      });
    });
    foot.prepend(note, all);
  }

  function search(): void {
    if (library === null) return;
    const { catalogue, names } = library;
    const query = field.value.trim();
    const found = catalogue.find(query, MOST_SHOWN);
    results.replaceChildren(...shown(found, { root, words: catalogue.words, said: names.words }));
    dialog.classList.toggle('search-has-results', found.shown > 0);
    say(query === '' ? '' : spoken(found, query, library));
  }

  /** What is seen changes at once; what is read out, when the reader pauses. */
  function say(text: string): void {
    clearTimeout(saying);
    saying = setTimeout(() => {
      status.textContent = text;
    }, PAUSE);
  }

  field.addEventListener('input', search);
  button.addEventListener(OPEN_SEARCH, open);
  open();
}

function spoken({ total, shown: few, isNear }: Results, query: string, { names }: Library): string {
  const { results, best, nothing, near } = names.words;
  const count = total.toLocaleString(names.language);
  if (total === 0) return filled(nothing, { query });
  const form = new Intl.PluralRules(names.language).select(total);
  const counted = filled(total > few ? best : (results[form] ?? results.other), {
    count,
    shown: String(few),
  });
  return isNear ? filled(near, { query, results: counted }) : counted;
}

function filled(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (all, name: string) => values[name] ?? all);
}

/** The folder below the root that the page lies in. */
function currentCourse(root: string): string {
  const path = location.href.startsWith(root) ? location.href.slice(root.length) : '';
  return decodeURIComponent(path.split(/[/?#]/)[0] ?? '');
}
