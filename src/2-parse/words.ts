import { distance } from 'fastest-levenshtein';
import { SECTION_TYPES } from '../guide/kinds/kinds.ts';
import type { SectionType } from '../guide/questions.ts';
import type { Grammar, SectionWords } from '../locale/grammar.ts';

/** What a level-2 heading opens. */
export type SectionName = SectionType | 'definition' | 'facts' | 'keyTerms' | 'summary';

export type Recognised =
  | { found: 'section'; name: SectionName; subtitle: string }
  /** Too near to a section's name to be prose; `right` is what the heading should say, without `##`. */
  | { found: 'nearly'; name: SectionName; right: string }
  | { found: 'prose' };

/** Whether what stands under a heading looks like a section of this name. */
export type LooksLike = (name: SectionName) => boolean;

/**
 * Reads a heading's plain text: a section's name or alias, with words of its own after a colon.
 * What is nearly one ("True or fasle", "Section B: True or false", "Multiple choice quiz") is no prose; a single
 * word may be one ("Sequences", "Review") and counts only over what looks like exercises.
 */
export function recogniseSection(text: string, grammar: Grammar, looksLike: LooksLike): Recognised {
  const sections = sectionWords(grammar);
  const head = folded(text.split(':', 1)[0] ?? '');
  for (const [name, words] of sections) {
    if (!says(words, head)) continue;
    if (isOrdinary(words, head) && !looksLike(name)) return { found: 'prose' };
    return { found: 'section', name, subtitle: subtitleOf(text) };
  }
  const whole = folded(text);
  const before = grammar.patterns.sectionPrefix.exec(text)?.[0] ?? '';
  const rest = text.slice(before.length);
  const restHead = folded(rest.split(':', 1)[0] ?? '');
  for (const [name, words] of sections) {
    if (before === '' || !spellings(words).includes(restHead)) continue;
    if (!restHead.includes(' ') && !looksLike(name)) return { found: 'prose' };
    return nearly(name, words, [trimmed(before), subtitleOf(rest)]);
  }
  for (const [name, words] of sections) {
    // "Multiple choice theory" may head prose.
    const isHeld = holdsName(words, head, isExercise(name)) && looksLike(name);
    if (isHeld || isMisspelt(words, head, () => looksLike(name)))
      return nearly(name, words, [subtitleOf(text)]);
  }
  for (const [name, words] of sections) {
    // "5 must-know facts for your next test".
    const isHeld = spellings(words).some(
      (word) => word.includes(' ') && ` ${whole} `.includes(` ${word} `),
    );
    if (isHeld && looksLike(name)) return nearly(name, words, []);
  }
  return { found: 'prose' };
}

/** A number alone ("5.") tells nothing; "Section B" does. */
function nearly(name: SectionName, words: SectionWords, own: string[]): Recognised {
  const said = own.filter((part) => /\p{L}/u.test(part) && part.length > 1).join(', ');
  return { found: 'nearly', name, right: said === '' ? words.name : `${words.name}: ${said}` };
}

function trimmed(prefix: string): string {
  return prefix.replace(/[\s.:)–—-]+$/, '');
}

/** The exercise section that a text names in so many words; null for a single word, which prose may use. */
export function exerciseNamed(text: string, grammar: Grammar): SectionName | null {
  const read = recogniseSection(text, grammar, () => true);
  if (read.found === 'prose' || !isExercise(read.name)) return null;
  return folded(text).includes(' ') ? read.name : null;
}

/** The words after a heading's colon; empty where there are none. */
function subtitleOf(text: string): string {
  const colon = text.indexOf(':');
  return colon < 0 ? '' : text.slice(colon + 1).trim();
}

/** True where a text is one of the spellings of these words. */
export function says(words: SectionWords, text: string): boolean {
  const read = folded(text);
  return spellings(words).includes(read);
}

/** True where a text is one of the spellings that head ordinary prose as well. */
export function isOrdinary(words: SectionWords, text: string): boolean {
  const read = folded(text);
  return words.ordinary.some((word) => folded(word) === read);
}

/** True where words of a text's own follow a spelling of several words: "Mark scheme for question 1". */
export function beginsWith(words: SectionWords, text: string): boolean {
  const read = folded(text);
  return spellings(words).some((word) => word.includes(' ') && read.startsWith(`${word} `));
}

/** True where a text is one of the spellings, or too near to one to be anything else. */
export function saysNearly(words: SectionWords, text: string): boolean {
  return says(words, text) || isMisspelt(words, folded(text), () => true);
}

/** A section's name as an author should write it. */
export function nameOf(name: SectionName, grammar: Grammar): string {
  return new Map(sectionWords(grammar)).get(name)?.name ?? name;
}

/** All section names as an author should write them. */
export function sectionNames(grammar: Grammar): string[] {
  return sectionWords(grammar).map(([, words]) => words.name);
}

/** An exercise's name with more words after it ("Multiple choice quiz"). */
function holdsName(words: SectionWords, read: string, exercise: boolean): boolean {
  return (
    exercise &&
    spellings(words).some((word) => {
      return word.includes(' ') && word.length >= 8 && read.startsWith(`${word} `);
    })
  );
}

/** Short names have too many honest neighbours, and so have single words: March is no misspelt Match, nor are Sequences. */
function isMisspelt(words: SectionWords, read: string, looksLike: () => boolean): boolean {
  return spellings(words).some((word) => {
    if (word.length < 8 || Math.abs(word.length - read.length) > 2) return false;
    if (distance(word, read) > 2) return false;
    return (word.includes(' ') && (read.includes(' ') || word.length >= 12)) || looksLike();
  });
}

/** Exercises and key terms: sections with something to ask. */
function isExercise(name: SectionName): boolean {
  return name === 'keyTerms' || SECTION_TYPES.some((type) => type === name);
}

/** All of them, by name. */
function sectionWords(grammar: Grammar): [SectionName, SectionWords][] {
  // What has entries has forgotten what its keys are.
  return Object.entries({ ...grammar.parts, ...grammar.sections }) as [SectionName, SectionWords][];
}

/** Name and aliases, folded. */
function spellings(words: SectionWords): readonly string[] {
  const known = foldedSpellings.get(words);
  if (known !== undefined) return known;
  const made = [words.name, ...words.aliases].map(folded);
  foldedSpellings.set(words, made);
  return made;
}

const foldedSpellings = new WeakMap<SectionWords, readonly string[]>();

function folded(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
