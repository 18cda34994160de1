import { folded } from './search/words.ts';

/** Reveals the field of a glossary that leaves the terms with certain letters in their names, and does it. */
export function offerFilter(): void {
  const box = document.querySelector<HTMLElement>('[data-filter]');
  const field = box?.querySelector('input');
  const status = box?.querySelector('[role="status"]');
  if (!box || !field || !status) return;
  const sections = [...document.querySelectorAll<HTMLElement>('.letter-section')].map(
    (section) => ({
      section,
      terms: [...section.querySelectorAll<HTMLElement>('.terms > div')].map((term) => ({
        term,
        names: [...term.querySelectorAll('dt, .other-names')]
          .map(({ textContent }) => lettersOf(textContent ?? ''))
          .join('\n'),
      })),
    }),
  );
  const all = sections.reduce((sum, { terms }) => sum + terms.length, 0);
  const filter = () => {
    const wanted = lettersOf(field.value);
    let shown = 0;
    for (const { section, terms } of sections) {
      let shownHere = 0;
      for (const { term, names } of terms) {
        term.hidden = !names.includes(wanted);
        if (!term.hidden) shownHere += 1;
      }
      section.hidden = shownHere === 0;
      shown += shownHere;
    }
    const words = (box.dataset.filter ?? '')
      .replace('{shown}', String(shown))
      .replace('{all}', String(all));
    status.textContent = wanted === '' ? '' : words;
  };
  box.hidden = false;
  field.addEventListener('input', filter);
  // Going back brings the field as it was left.
  addEventListener('pageshow', filter);
}

const lettersOf = (text: string) => folded(text.trim()).replace(/\s+/g, ' ');
