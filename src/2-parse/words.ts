import { distance } from 'fastest-levenshtein';
import { QUESTION_TYPES, type QuestionType } from '../guide/questions.ts';
import type { Locale, SectionWords } from '../locale/locale.ts';

/** What a level-2 heading opens. */
export type SectionName = QuestionType | 'definition' | 'facts' | 'keyTerms' | 'summary';

export type Recognised =
  | { found: 'section'; name: SectionName; subtitle: string }
  /** Too near to a section's name to be prose; `name` is what it should say. */
  | { found: 'nearly'; name: string }
  | { found: 'prose' };

/** Reads a heading's plain text: a section's name or alias, with words of its own after a colon. */
export function recogniseSection(text: string, locale: Locale): Recognised {
  const sections = sectionWords(locale);
  const head = folded(text.split(':', 1)[0] ?? '');
  const subtitle = subtitleOf(text);
  for (const [name, words] of sections) {
    if (says(words, head)) return { found: 'section', name, subtitle };
  }
  for (const [name, words] of sections) {
    if (isNearly(words, head, isExercise(name))) return { found: 'nearly', name: words.name };
  }
  return { found: 'prose' };
}

/** The exercise section that a text names in so many words; null for a single word, which prose may use. */
export function exerciseNamed(text: string, locale: Locale): string | null {
  const read = recogniseSection(text, locale);
  if (read.found !== 'section' || !isExercise(read.name)) return null;
  const { name } = new Map(sectionWords(locale)).get(read.name) ?? { name: '' };
  return folded(text).includes(' ') ? name : null;
}

/** The words after a heading's colon; empty where there are none. */
export function subtitleOf(text: string): string {
  const colon = text.indexOf(':');
  return colon < 0 ? '' : text.slice(colon + 1).trim();
}

/** True where a text is one of the spellings of these words. */
export function says(words: SectionWords, text: string): boolean {
  const read = folded(text);
  return [words.name, ...words.aliases].some((word) => folded(word) === read);
}

/** True where a text is one of the spellings, or too near to one to be anything else. */
export function saysNearly(words: SectionWords, text: string): boolean {
  return says(words, text) || isNearly(words, folded(text), false);
}

/** All section names as an author should write them. */
export function sectionNames(locale: Locale): string[] {
  return sectionWords(locale).map(([, words]) => words.name);
}

/** A misspelling, or an exercise's name with more words after it ("Multiple choice quiz"). */
function isNearly(words: SectionWords, read: string, exercise: boolean): boolean {
  return [words.name, ...words.aliases].map(folded).some((word) => {
    const manyWords = word.includes(' ');
    // Short names have too many honest neighbours: March is no misspelt Match.
    if (word.length >= 8 && distance(word, read) <= 2) return true;
    return exercise && manyWords && word.length >= 8 && read.startsWith(`${word} `);
  });
}

function isExercise(name: SectionName): boolean {
  return name === 'keyTerms' || (QUESTION_TYPES as readonly string[]).includes(name);
}

function sectionWords(locale: Locale): [SectionName, SectionWords][] {
  return Object.entries({ ...locale.parts, ...locale.sections }) as [SectionName, SectionWords][];
}

function folded(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
