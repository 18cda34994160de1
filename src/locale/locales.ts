import { directionOf } from './direction.ts';
import { isolated } from './isolate.ts';
import * as languages from './languages.ts';
import type { Locale } from './locale.ts';
import type { Nouns } from './nouns.ts';
import type { Teaching } from './teaching.ts';

const { en } = languages;
/** On a right-to-left page or sheet that has no words of its own. */
const englishApart: Locale = {
  ...en,
  pageWords: isolated(en.pageWords),
  sheetWords: isolated(en.sheetWords),
};

/**
 * The locale whose words fit a language best; English where none does.
 *
 * @param language BCP 47.
 */
export function localeFor(language: string): Locale {
  return (
    nearest(language, Object.values(languages)) ??
    (directionOf(language) === 'rtl' ? englishApart : en)
  );
}

/** What advice knows of a language itself: of no other, whose words would be its own by chance alone. */
export function teachingFor(language: string): Teaching | null {
  return nearest(language, Object.values(languages))?.teaching ?? null;
}

/** What is known of the nouns of a language itself. */
export function nounsFor(language: string): Nouns | null {
  return nearest(language, Object.values(languages))?.nouns ?? null;
}

/** `zh-Hant-TW` takes the words of itself, of `zh-Hant` or of `zh`, the first there are. */
export function nearest<L extends Pick<Locale, 'language'>>(
  language: string,
  locales: readonly L[],
): L | null {
  const parts = language.toLowerCase().split('-');
  for (let count = parts.length; count > 0; count -= 1) {
    const wanted = parts.slice(0, count).join('-');
    const found = locales.find((locale) => locale.language.toLowerCase() === wanted);
    if (found !== undefined) return found;
  }
  return null;
}
