import type { Preference, PreferenceChoices } from '../src/locale/page-words.ts';

/** What readers set for themselves on their device. The first choice of each stands unless they choose. */
export const PREFERENCES = {
  theme: ['auto', 'light', 'dark'],
  text: ['standard', 'large', 'larger', 'largest'],
  spacing: ['standard', 'wide'],
  font: ['standard', 'device', 'serif'],
} as const satisfies { [P in Preference]: readonly PreferenceChoices[P][] };

/** Their names, in the order in which they are shown. */
export const PREFERENCE_NAMES = [
  'theme',
  'text',
  'spacing',
  'font',
] as const satisfies Preference[];
