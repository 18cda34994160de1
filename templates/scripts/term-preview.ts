/**
 * Beside the link of a term, what it means: while the pointer rests on it, while it has the focus of the keyboard, and
 * after a first tap. Escape closes it; it stays while the pointer is on it. A link leads to its page all the same.
 */

import { previewBox } from './term-preview-box.ts';
import { previewFor } from './term-previews.ts';

/** A pointer that only passes shows nothing, and has time to reach what is shown. */
const PATIENCE_MS = 250;

export function offerTermPreviews(): void {
  const main = document.querySelector('main');
  if (main === null || main.querySelector(TERMS) === null) return;
  const box = previewBox(main);
  /** The link whose meaning is shown or will be. */
  let wanted: HTMLAnchorElement | null = null;
  let isTouched = false;
  let planned: ReturnType<typeof setTimeout> | undefined;

  const plan = (action: () => void) => {
    clearTimeout(planned);
    planned = setTimeout(action, PATIENCE_MS);
  };
  const hide = () => {
    clearTimeout(planned);
    wanted = null;
    box.hide();
  };
  /** @returns Whether there is something to show. */
  const show = async (link: HTMLAnchorElement, height?: number): Promise<boolean> => {
    clearTimeout(planned);
    wanted = link;
    const preview = await previewFor(link);
    if (wanted === link && preview !== null) box.show(link, preview, height);
    return preview !== null;
  };

  document.addEventListener('pointerover', ({ pointerType, target, clientY }) => {
    if (pointerType === 'touch') return;
    const link = termAt(target);
    if (link !== null && link !== wanted) plan(() => show(link, clientY));
    else if (link !== null || box.holds(target)) clearTimeout(planned);
    else if (wanted !== document.activeElement) plan(hide);
  });
  document.documentElement.addEventListener('pointerleave', () => {
    if (wanted !== document.activeElement) plan(hide);
  });
  document.addEventListener('pointerdown', ({ pointerType, target }) => {
    isTouched = pointerType === 'touch';
    if (!box.holds(target) && termAt(target) !== wanted) hide();
  });
  document.addEventListener('focusin', ({ target }) => {
    const link = termAt(target);
    if (link?.matches(':focus-visible')) show(link);
    else if (!box.holds(target)) hide();
  });
  document.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget === null) hide();
  });
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') hide();
  });
  document.addEventListener('click', async (event) => {
    const link = termAt(event.target);
    if (link === null || !isTouched || link === wanted) return;
    event.preventDefault();
    if (!(await show(link))) location.assign(link.href);
  });
  addEventListener('pageshow', hide);
  // Who comes by keyboard hears a meaning with the link: it is there before.
  const first = main.querySelector<HTMLAnchorElement>(TERMS);
  if (first !== null) document.addEventListener('focusin', () => previewFor(first), { once: true });
}

const TERMS = 'a[data-term]';

function termAt(target: EventTarget | null): HTMLAnchorElement | null {
  return target instanceof Element ? target.closest<HTMLAnchorElement>(TERMS) : null;
}
