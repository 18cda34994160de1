import { directionOf } from '../../src/locale/direction.ts';

/** What an element says of its language, and of its direction, where they are other than around it. */
export function elsewhere(
  language: string,
  around: string,
): { lang?: string; dir?: 'ltr' | 'rtl' } {
  if (language === around) return {};
  const dir = directionOf(language);
  return dir === directionOf(around) ? { lang: language } : { lang: language, dir };
}
