/** What a reader has set, kept on the device and worn by the page: each choice an attribute of its root. */
import type { Preference } from '../../src/locale/page-words.ts';
import { PREFERENCE_NAMES, PREFERENCES } from '../preferences.ts';

/** One choice of one preference. */
export interface Choice {
  name: Preference;
  value: string;
}

const keyOf = (name: Preference) => `foolscap-${name}`;
const isUsual = ({ name, value }: Choice) => value === PREFERENCES[name][0];

/** null where there is no such choice. */
export function choiceOf(name: string, value: string | null): Choice | null {
  const preference = PREFERENCE_NAMES.find((one) => one === name);
  if (preference === undefined || value === null) return null;
  const choices: readonly string[] = PREFERENCES[preference];
  return choices.includes(value) ? { name: preference, value } : null;
}

/** One of each preference: what stands unless somebody chooses. */
export function usualChoices(): Choice[] {
  return PREFERENCE_NAMES.map((name) => ({ name, value: PREFERENCES[name][0] }));
}

/** One of each preference. Nothing is stored, or storage is closed to us: the usual one. */
export function storedChoices(): Choice[] {
  return usualChoices().map((usual) => {
    try {
      return choiceOf(usual.name, localStorage.getItem(keyOf(usual.name))) ?? usual;
    } catch {
      return usual;
    }
  });
}

/** @returns false where private windows and pages from disk refuse; the choice then holds for this page. */
export function store(choice: Choice): boolean {
  try {
    if (isUsual(choice)) localStorage.removeItem(keyOf(choice.name));
    else localStorage.setItem(keyOf(choice.name), choice.value);
    return true;
  } catch {
    return false;
  }
}

export function wear(choice: Choice): void {
  const { dataset } = document.documentElement;
  if (isUsual(choice)) delete dataset[choice.name];
  else dataset[choice.name] = choice.value;
  if (choice.name === 'theme') wearScheme(choice.value);
}

/** What a browser shows before the style sheet is there has the same colours. */
function wearScheme(theme: string): void {
  const meta = document.querySelector<HTMLMetaElement>('meta[name="color-scheme"]');
  if (meta) meta.content = theme === 'auto' ? 'light dark' : theme;
}
