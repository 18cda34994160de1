import { type Choice, choiceOf, store, storedChoices, usualChoices, wear } from './preferences.ts';

/** Brings the panel to life: what is chosen is worn at once, and kept for all pages. */
export function offerPreferences(): void {
  const panel = document.querySelector<HTMLDetailsElement>('[data-preferences]');
  if (!panel) return;
  const radios = [...panel.querySelectorAll<HTMLInputElement>('input[type="radio"]')];
  const unkept = panel.querySelector<HTMLElement>('[data-unkept]');
  const reset = panel.querySelector<HTMLButtonElement>('[data-reset]');
  const status = panel.querySelector<HTMLElement>('[role="status"]');

  const show = (choices: readonly Choice[]) => {
    for (const { name, value } of choices) {
      for (const radio of radios) {
        if (nameOf(radio) === name) radio.checked = radio.value === value;
      }
      wear({ name, value });
    }
  };
  const keep = (choices: readonly Choice[]) => {
    const refused = choices.filter((choice) => !store(choice));
    if (unkept) unkept.hidden = refused.length === 0;
  };
  const follow = () => show(storedChoices());

  panel.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    const choice = choiceOf(nameOf(target), target.value);
    if (!choice) return;
    wear(choice);
    keep([choice]);
    if (status) status.textContent = '';
  });
  reset?.addEventListener('click', () => {
    show(usualChoices());
    keep(usualChoices());
    if (status) status.textContent = reset.dataset.done ?? '';
  });
  follow();
  closeWhenLeft(panel);
  panel.hidden = false;
  // Going back brings a page as it was left, and browsers put the old choice into its field.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) follow();
  });
  addEventListener('storage', follow);
}

/** What its fields are called in the page: `page.theme`. */
const nameOf = (radio: HTMLInputElement) => radio.name.replace(/^page\./, '');

/** Escape, a press beside it and a step out of it close the panel: it lies over what comes next. */
function closeWhenLeft(panel: HTMLDetailsElement): void {
  const isOutside = (target: EventTarget | null) =>
    target instanceof Node && !panel.contains(target);
  panel.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || !panel.open) return;
    panel.open = false;
    panel.querySelector('summary')?.focus();
  });
  panel.addEventListener('focusout', ({ relatedTarget }) => {
    if (isOutside(relatedTarget)) panel.open = false;
  });
  document.addEventListener('pointerdown', ({ target }) => {
    if (isOutside(target)) panel.open = false;
  });
}
