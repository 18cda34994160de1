import { en } from './en.ts';
import { isolated } from './isolate.ts';
import type { Locale } from './locale.ts';

const LOCALES: readonly Locale[] = [en];
const englishApart: Locale = { ...en, ui: isolated(en.ui) };

/** The locale whose words fit a language best; English where none does. */
export function localeFor(language: string): Locale {
  const wanted = language.toLowerCase();
  return (
    LOCALES.find((locale) => locale.language.toLowerCase() === wanted) ??
    LOCALES.find((locale) => locale.language === wanted.split('-')[0]) ??
    (directionOf(language) === 'rtl' ? englishApart : en)
  );
}

const RIGHT_TO_LEFT = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'ps', 'sd', 'ug', 'ur', 'yi']);

/** @param language BCP 47; a script subtag decides where it is given. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  const [name = '', script = ''] = language.toLowerCase().split('-');
  if (/^(arab|hebr|thaa|syrc)$/.test(script)) return 'rtl';
  if (/^[a-z]{4}$/.test(script)) return 'ltr';
  return RIGHT_TO_LEFT.has(name) ? 'rtl' : 'ltr';
}
