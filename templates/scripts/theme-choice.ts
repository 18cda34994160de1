import { isTheme, storedTheme, storeTheme, type Theme } from './theme.ts';

/** Reveals the choice of colours and keeps it, on this page and on those open beside it. */
export function offerThemes(): void {
  const choice = document.querySelector<HTMLElement>('[data-theme-choice]');
  const select = choice?.querySelector('select');
  if (!choice || !select) return;
  const follow = () => {
    select.value = storedTheme();
    wear(storedTheme());
  };
  follow();
  choice.hidden = false;
  select.addEventListener('change', () => {
    if (!isTheme(select.value)) return;
    wear(select.value);
    storeTheme(select.value);
  });
  // Going back brings a page as it was left, and browsers put the old choice into its field.
  addEventListener('pageshow', follow);
  addEventListener('storage', follow);
}

function wear(theme: Theme): void {
  const root = document.documentElement;
  if (theme === 'auto') delete root.dataset.theme;
  else root.dataset.theme = theme;
}
