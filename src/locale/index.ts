import { en } from './en.ts';
import type { Locale } from './locale.ts';

/** Every language that Foolscap speaks. A new one is a file beside en.ts and a line here. */
export const LOCALES: readonly Locale[] = [en];

/** The words for a language, by its exact tag or its first part; English where there are none. */
export function localeFor(language: string): Locale {
  const wanted = language.toLowerCase();
  const [primary] = wanted.split('-');
  return (
    LOCALES.find((locale) => locale.language.toLowerCase() === wanted) ??
    LOCALES.find((locale) => locale.language.split('-')[0] === primary) ??
    en
  );
}
