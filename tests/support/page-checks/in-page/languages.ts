import { texts, told } from './dom.ts';

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;
/** Languages that are written with no letters of Latin. */
const SCRIPTS: readonly [RegExp, RegExp][] = [
  [/\p{Script=Arabic}{2}/u, /^(ar|fa|ur|ps|sd|ug)/],
  [/\p{Script=Hebrew}{2}/u, /^(he|yi)/],
  [/\p{Script=Cyrillic}{2}/u, /^(ru|uk|be|bg|sr|mk|kk)/],
  [/\p{Script=Han}{2}/u, /^(zh|ja|ko)/],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]{2}/u, /^ja/],
  [/\p{Script=Hangul}{2}/u, /^ko/],
  [/\p{Script=Greek}{3}/u, /^el/],
];

/** The small words of languages that share Latin's letters: a run of text is of the one it has most of. */
const SMALL_WORDS: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set(
    'the of and to in is it for that was are with as on by be this which what who not or an at from how you your we they has have had but can will'.split(
      ' ',
    ),
  ),
  fr: new Set(
    'le la les des du de et un une est dans en sur pour qui que je tu il elle nous vous ils au aux mon ma mes ton ta à où ce cette ne pas se y avec son sa'.split(
      ' ',
    ),
  ),
  de: new Set(
    'der die das und ist ein eine nicht ich du er sie wir ihr mit von zu den dem auf für im des'.split(
      ' ',
    ),
  ),
  es: new Set(
    'el la los las de y un una es en por para que con del se su al lo como más'.split(' '),
  ),
};
/** Fewer words than this, or fewer small ones, may be of any language: a name, a title. */
const LEAST_WORDS = 4;
const LEAST_SMALL = 2;

/** A page without a language, and text in another one that does not say so, whether or not it is shown as the page is. */
export function wrongLanguages(): string[] {
  const { lang } = document.documentElement;
  const ofPage = isTag(lang) ? [] : [`of the page: "${lang}"`];
  const marked = [...document.querySelectorAll('[lang]')].filter(
    (element) => !isTag(element.getAttribute('lang') ?? ''),
  );
  return [
    ...ofPage,
    ...marked.map((one) => `no language: ${told(one)}`),
    ...texts().flatMap(faultsOf),
  ];
}

function faultsOf({ data, parentElement }: Text): string[] {
  if (parentElement === null || parentElement.closest('math')) return [];
  const lang = parentElement.closest('[lang]')?.getAttribute('lang')?.toLowerCase() ?? '';
  const other = SCRIPTS.find(([letters, languages]) => letters.test(data) && !languages.test(lang));
  const guessed = languageOf(data);
  const isForeign = guessed !== null && lang !== '' && !lang.startsWith(guessed);
  const isTurned = RIGHT_TO_LEFT.test(data) && getComputedStyle(parentElement).direction === 'ltr';
  return [
    ...(other === undefined ? [] : [`letters of another language than ${lang}`]),
    ...(isForeign ? [`"${data.trim().slice(0, 60)}" sounds like ${guessed}, not ${lang}`] : []),
    ...(isTurned ? ['read from the right, set from the left'] : []),
  ].map((fault) => `${fault}: ${told(parentElement)}`);
}

/** Null where it can't be told. */
function languageOf(text: string): string | null {
  const found = text.toLowerCase().match(/[\p{L}]+/gu) ?? [];
  if (found.length < LEAST_WORDS) return null;
  const counts = Object.entries(SMALL_WORDS)
    .map(([language, small]) => ({
      language,
      count: found.filter((word) => small.has(word)).length,
    }))
    .sort((a, b) => b.count - a.count);
  const [first, second] = counts;
  if (first === undefined || second === undefined) return null;
  const isClear = first.count >= LEAST_SMALL && first.count >= 2 * second.count;
  return isClear && first.count / found.length >= 0.2 ? first.language : null;
}

function isTag(lang: string): boolean {
  try {
    return Intl.getCanonicalLocales(lang).length === 1;
  } catch {
    return false;
  }
}
