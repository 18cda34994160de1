import { slashOpensSearch } from './search-key.ts';

/** What the search itself, once it is there, listens to on the button. */
export const OPEN_SEARCH = 'foolscap-search';

/** Reveals the button that opens the search. The search itself is loaded when it is first wanted. */
export function offerSearch(): void {
  const button = document.querySelector<HTMLButtonElement>('[data-search]');
  if (!button) return;
  let script: HTMLScriptElement | null = null;
  const open = () => {
    if (script !== null) {
      button.dispatchEvent(new Event(OPEN_SEARCH));
      return;
    }
    script = document.createElement('script');
    script.src = button.dataset.search ?? '';
    // The next time, it is asked for again.
    script.addEventListener('error', () => {
      script?.remove();
      script = null;
    });
    document.head.append(script);
  };
  button.hidden = false;
  button.addEventListener('click', open);
  addEventListener('keydown', (event) => {
    if (!opensSearch(event)) return;
    event.preventDefault();
    open();
  });
}

/** Ctrl+K wherever one is, and `/` where nothing is being typed. */
function opensSearch({ key, ctrlKey, metaKey, altKey, shiftKey, target }: KeyboardEvent): boolean {
  if (document.querySelector('dialog[open]') !== null) return false;
  if (ctrlKey || metaKey) return key.toLowerCase() === 'k' && !altKey && !shiftKey;
  const isTyping =
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, textarea, select'));
  // On some keyboards `/` takes the shift key.
  return key === '/' && !altKey && !isTyping && slashOpensSearch();
}
