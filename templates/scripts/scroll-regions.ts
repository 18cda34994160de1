/** Tables, code and formulas: a stop on the way, with a name, where they scroll sideways, and nowhere else. */
export function nameWhatScrolls(): void {
  const names = new Map<Element, string>();
  const watch = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      const box = names.has(target) ? target : target.parentElement;
      if (box) settle(box, names.get(box) ?? '');
    }
  });
  for (const box of document.querySelectorAll<HTMLElement>('.table-scroll, .prose pre, .formula')) {
    names.set(box, box.getAttribute('aria-label') ?? box.dataset.scrolls ?? '');
    watch.observe(box);
    // It is wider when a font has come or text is larger, and what it stands in need not be.
    if (box.firstElementChild) watch.observe(box.firstElementChild);
  }
}

function settle(box: Element, name: string): void {
  const scrolls = box.scrollWidth > box.clientWidth + 1;
  // Nobody loses their place.
  if (scrolls === box.hasAttribute('tabindex') || box === document.activeElement) return;
  const role = box.matches('.formula') ? 'group' : 'region';
  for (const [attribute, value] of [
    ['role', role],
    ['tabindex', '0'],
    ['aria-label', name],
  ] as const) {
    if (scrolls) box.setAttribute(attribute, value);
    else box.removeAttribute(attribute);
  }
}
