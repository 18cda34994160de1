import { baseLanguage } from './base-language.ts';

/**
 * Articles before a word, which a list of words is not sorted by: "la gare" stands under G. One that ends in an
 * apostrophe is written to its word. Where an article is also the start of many terms ("A level"), it is left out here.
 */
const ARTICLES: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    en: ['the'],
    fr: ['le', 'la', 'les', 'l’', 'un', 'une', 'des', 'du', 'de la', 'de l’'],
    de: ['der', 'die', 'das', 'ein', 'eine'],
    es: ['el', 'la', 'los', 'las', 'un', 'una', 'unos', 'unas'],
    it: ['il', 'lo', 'la', 'i', 'gli', 'le', 'l’', 'un', 'uno', 'una', 'un’'],
    pt: ['o', 'a', 'os', 'as', 'um', 'uma', 'uns', 'umas'],
    ca: ['el', 'la', 'els', 'les', 'l’', 'un', 'una', 'uns', 'unes'],
    nl: ['de', 'het', 'een', '’t'],
    da: ['en', 'et', 'den', 'det', 'de'],
    nb: ['en', 'ei', 'et', 'den', 'det', 'de'],
    sv: ['en', 'ett', 'den', 'det', 'de'],
    hu: ['a', 'az', 'egy'],
    el: ['ο', 'η', 'το', 'οι', 'τα', 'ένας', 'μία', 'μια', 'ένα'],
    ga: ['an', 'na'],
    cy: ['y', 'yr', '’r'],
  }),
);

/**
 * A term as lists sort it: without the article before it. One that is nothing but an article stays.
 *
 * @param language Of the term; BCP 47.
 */
export function withoutArticle(term: string, language: string): string {
  const text = term.trim().replaceAll("'", '’');
  const start = text.toLowerCase();
  let longest = 0;
  for (const article of ARTICLES.get(baseLanguage(language)) ?? []) {
    const before = article.endsWith('’') ? article : `${article} `;
    if (start.startsWith(before) && before.length > longest) longest = before.length;
  }
  return text.slice(longest).trim() || text;
}
