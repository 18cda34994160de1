import { isTheme, storedTheme, storeTheme } from './theme.ts';

/** Reveals the choice of colours and keeps it. */
export function offerThemes(): void {
  const choice = document.querySelector<HTMLElement>('[data-theme-choice]');
  const select = choice?.querySelector('select');
  if (!choice || !select) return;
  select.value = storedTheme();
  choice.hidden = false;
  select.addEventListener('change', () => {
    if (!isTheme(select.value)) return;
    const root = document.documentElement;
    if (select.value === 'auto') delete root.dataset.theme;
    else root.dataset.theme = select.value;
    storeTheme(select.value);
  });
}
