import type { TermPreview, TermPreviews } from '../../src/4-render/connections/preview-format.ts';
import { PREVIEWS_FILE } from '../../src/guide/addresses.ts';

declare global {
  interface Window {
    /** What a course's script puts there. */
    foolscapTerms?: TermPreviews[];
  }
}

/** What the term of a link means; null where that can't be told. A course's are loaded when one of them is wanted. */
export async function previewFor({ href }: HTMLAnchorElement): Promise<TermPreview | null> {
  const page = new URL('.', href);
  const file = new URL(`../${PREVIEWS_FILE}`, page).href;
  const loading = files.get(file) ?? loaded(file);
  files.set(file, loading);
  const previews = await loading;
  const name = decodeURIComponent(page.pathname.split('/').at(-2) ?? '');
  return Object.hasOwn(previews, name) ? (previews[name] ?? null) : null;
}

const files = new Map<string, Promise<TermPreviews>>();

/** As a script, since a page from a disk may read nothing else. */
function loaded(file: string): Promise<TermPreviews> {
  return new Promise((resolve) => {
    const script = document.createElement('script');
    script.src = file;
    // A script's own event follows it before any other script runs.
    script.addEventListener('load', () => resolve(window.foolscapTerms?.pop() ?? {}));
    script.addEventListener('error', () => resolve({}));
    document.head.append(script);
  });
}
