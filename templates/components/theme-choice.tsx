import { usePageWords } from './frame.tsx';
import { overridable } from './overridable.tsx';

/** Revealed by script, which also keeps the choice. */
export const ThemeChoice = overridable('theme-choice', () => {
  const { theme, themes } = usePageWords();
  return (
    <label class="theme-choice" data-theme-choice hidden>
      <span>{theme}</span>
      <select autocomplete="off">
        <option value="auto">{themes.auto}</option>
        <option value="light">{themes.light}</option>
        <option value="dark">{themes.dark}</option>
      </select>
    </label>
  );
});
