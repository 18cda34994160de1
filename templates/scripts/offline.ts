/** Has visited courses kept where the site wants it, and takes away what was kept where it no longer does. */

const script = document.currentScript;

export function offerOffline(): void {
  if (location.protocol === 'file:' || !('serviceWorker' in navigator)) return;
  const state = document.querySelector<HTMLElement>('[data-worker]');
  if (!state) {
    if (script instanceof HTMLScriptElement) quietly(retire(new URL('..', script.src).href));
    return;
  }
  const { copy, notKept } = document.documentElement.dataset;
  if (copy !== undefined) say(state, copyOf(copy, state.dataset.copy ?? ''));
  else if (notKept !== undefined) say(state, state.dataset.notKept ?? '');
  else quietly(keep(state));
}

/** Nothing that goes wrong here takes anything from the page. */
function quietly(work: Promise<void>): void {
  work.catch(() => {});
}

/** Somebody reads a copy: it stays in sight, and is told. */
function say(state: HTMLElement, words: string): void {
  state.setAttribute('role', 'status');
  state.classList.add('offline-copy');
  state.hidden = false;
  state.textContent = words;
}

function copyOf(at: string, words: string): string {
  const { lang } = document.documentElement;
  const date = new Intl.DateTimeFormat(lang, { dateStyle: 'long' }).format(new Date(at));
  return words.replace('{date}', date);
}

async function keep(state: HTMLElement): Promise<void> {
  const { worker = '', kept = '' } = state.dataset;
  const { serviceWorker } = navigator;
  serviceWorker.addEventListener('message', ({ data }) => {
    if (data !== true) return;
    state.textContent = kept;
    state.hidden = false;
  });
  await serviceWorker.register(worker, { updateViaCache: 'none' });
  const { active } = await serviceWorker.ready;
  active?.postMessage('keep');
}

/** @param root Of the site: other sites of the host keep what they have. */
async function retire(root: string): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration(root);
  if (registration?.scope !== root) return;
  await registration.unregister();
  for (const name of await caches.keys()) {
    if (name.startsWith(`foolscap ${root} `)) await caches.delete(name);
  }
}
