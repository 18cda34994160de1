import { directionOf } from '../../../src/locale/direction.ts';

/** What marks words of another language than their page's. */
export function elsewhere(
  language: string,
  page: { language: string; direction: 'ltr' | 'rtl' },
): { lang?: string; dir?: 'ltr' | 'rtl' } {
  if (language === page.language) return {};
  const direction = directionOf(language);
  return direction === page.direction ? { lang: language } : { lang: language, dir: direction };
}
