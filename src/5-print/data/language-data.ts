import { directionOf } from '../../locale/direction.ts';
import type { LanguageData } from './shapes.ts';

/** What Typst knows of a language. @param language BCP 47. */
export function languageData(language: string): LanguageData {
  const [, lang = 'en', region = null] =
    /^([a-z]{2,3})(?:-[A-Za-z]{4})?(?:-([A-Z]{2}))?/.exec(language) ?? [];
  return { lang, region, dir: directionOf(language) };
}
