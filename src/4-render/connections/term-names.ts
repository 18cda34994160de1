import type { GuideCard } from '../../guide/card.ts';
import { BREAKS, wordsIn } from '../../guide/words-in.ts';
import { nounsFor, teachingFor } from '../../locale/locales.ts';
import type { Nouns } from '../../locale/nouns.ts';

/** Longer ones are no names. */
const MOST_WORDS = 8;

/**
 * What a term is found by in running text: its title and its other names, with the letters that they may have there,
 * and their last word in both numbers. Each is a list of words as `runningWords` has them; one that begins with a
 * break holds only where a sentence begins.
 */
export function namesOf({ title, aliases, language, texts }: GuideCard): string[][] {
  const nouns = nounsFor(language);
  const common = teachingFor(language)?.functionWords;
  const inTitle = wordsOfName(title.plain, nouns);
  const names = [
    ...spellingsOfTitle(inTitle.words, inTitle.isWhole, ` ${texts.running.prose} `),
    ...aliases.flatMap(({ plain }) => spellingsOfAlias(wordsOfName(plain, nouns).words)),
  ];
  return names
    .flatMap((name) => inBothNumbers(name, nouns))
    .filter((name) => isTelling(name, (word) => common?.has(word) || nouns?.other.has(word)));
}

/** Empty for what is no name: too long, or with a sign in it. What stands in brackets at its end tells of what it is. */
function wordsOfName(name: string, nouns: Nouns | null): { words: string[]; isWhole: boolean } {
  const words = wordsIn(name.replace(/\s*\([^()]*\)\s*$/, ''), BREAKS.sentence)
    .slice(1)
    .map(({ text }) => text);
  const hasArticle = words.length > 1 && nouns?.articles.has(words[0]?.toLowerCase() ?? '');
  const named = hasArticle ? words.slice(1) : words;
  const isName = named.length <= MOST_WORDS && !named.some(isBreak);
  return { words: isName ? named : [], isWhole: !hasArticle };
}

function isBreak(word: string): boolean {
  return word === BREAKS.sentence || word === BREAKS.sign;
}

/**
 * A title begins with a capital whatever it is. How the guide itself writes the word tells whether it is a name; where
 * that tells nothing, capitals further on do.
 *
 * @param isWhole Its first word is the first of the title.
 * @param own The guide's own running words between spaces.
 */
function spellingsOfTitle(words: string[], isWhole: boolean, own: string): string[][] {
  if (!isWhole || words.some(isMarked) || !isCapital(words[0])) return spellingsOfAlias(words);
  const small = words.map(withSmallInitial);
  const isUsedSmall = own.includes(` ${small.join(' ')} `);
  if (words.slice(1).some(isCapital)) {
    return isUsedSmall ? [words, ...spellingsOfAlias(small)] : [words];
  }
  return !isUsedSmall && standsInSentence(words, own) ? [words] : [words, small];
}

/** As it is written within a sentence; a capital comes to it where one begins. */
function spellingsOfAlias(words: string[]): string[][] {
  const [first = '', ...rest] = words;
  if (words.length === 0) return [];
  const capital = first.charAt(0).toUpperCase() + first.slice(1);
  if (capital === first || words.some(isMarked)) return [words];
  return [words, [BREAKS.sentence, capital, ...rest]];
}

/** Whether it is found anywhere but at the beginning of a sentence. */
function standsInSentence(words: readonly string[], own: string): boolean {
  const wanted = ` ${words.join(' ')} `;
  for (let at = own.indexOf(wanted); at >= 0; at = own.indexOf(wanted, at + 1)) {
    if (own.charAt(at - 1) !== BREAKS.sentence) return true;
  }
  return false;
}

/** NATO, pH, U-2: its letters are as they are. */
function isMarked(word: string): boolean {
  return /.\p{Lu}/u.test(word) || (/\p{N}/u.test(word) && /\p{L}/u.test(word));
}

function isCapital(word = ''): boolean {
  return /^\p{Lu}/u.test(word);
}

function withSmallInitial(word: string): string {
  return word.charAt(0).toLowerCase() + word.slice(1);
}

/** In the singular too where other words stand before it: one word alone may then be any other. */
function inBothNumbers(name: string[], nouns: Nouns | null): string[][] {
  const last = name.at(-1);
  if (last === undefined || nouns === null) return [name];
  const singulars = name.length > 1 ? nouns.singulars(last) : [];
  return [last, ...nouns.plurals(last), ...singulars].map((word) => name.with(-1, word));
}

/** Not a letter alone, a number, or a word that is in every text. */
function isTelling(name: readonly string[], isCommon: (word: string) => boolean | undefined) {
  const words = name.filter((word) => !isBreak(word));
  const [first = ''] = words;
  if (!words.some((word) => /\p{L}/u.test(word))) return false;
  return words.length > 1 || ([...first].length > 1 && isCommon(first) !== true);
}
