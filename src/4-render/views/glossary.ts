import { slugFrom } from '../../guide/addresses.ts';
import type { GuideCard } from '../../guide/card.ts';
import { inOrderOf } from '../../guide/collation.ts';
import { languageOfAll, languageOfTerm, titleInLanguage } from '../../guide/foreign.ts';
import { PART_ANCHORS } from '../../guide/part-anchors.ts';
import type { Block, Inline } from '../../guide/prose.ts';
import type { Course } from '../../guide/site.ts';
import { exactText, plainText, readsLike } from '../../guide/text.ts';
import { fromText } from '../../guide/text-of.ts';
import { type Title, titleFrom, trimmed, withoutPlaces } from '../../guide/title.ts';
import { withoutArticle } from '../../locale/articles.ts';
import type { ProseScope } from '../prose-scope.ts';
import { cardScope } from '../resolve-scope.ts';
import type { SiteContext } from '../site-context.ts';
import { firstSentence } from './first-sentence.ts';
import { guideLink, type Link } from './links.ts';

/** A headword with all that is said of it. */
export interface GlossaryEntry {
  term: Title;
  /** Of the term; BCP 47. */
  language: string;
  anchor: string;
  otherNames: Title[];
  /** Never empty: definitions first, then key terms in reading order. */
  senses: Sense[];
}

export type Sense =
  /** `meaning`: its first sentence; the rest stands in the guide. */
  | { type: 'term'; guide: Link; meaning: Block[]; prose: ProseScope }
  /** `places`: where it is given so, one or more. */
  | { type: 'keyTerm'; places: Place[]; name: Inline[]; meaning: Inline[]; prose: ProseScope };

/** `anchor`: on the guide's page. */
export interface Place {
  guide: Link;
  anchor: string;
}

export type GlossaryLetter = Letter<GlossaryEntry>;

/** A course's terms and the key terms of its guides, A to Z; empty where it has none. */
export function glossaryOf(context: SiteContext, course: Course<GuideCard>): GlossaryLetter[] {
  const found = course.guides.flatMap((guide) => termsIn(guide, cardScope(context, guide)));
  const entries = merged(found);
  const anchorFor = anchorMaker();
  return byLetter(entries, context.site.settings.language).map(({ entries: some, ...letter }) => ({
    ...letter,
    entries: some.map((entry) => ({
      ...entry,
      anchor: anchorFor(plainText(entry.term.children)),
    })),
  }));
}

/** What one letter of a list heads. */
export interface Letter<Entry> {
  letter: string;
  anchor: string;
  entries: Entry[];
}

/** Sorted past the articles of the terms' own languages. @param language Of the list; BCP 47. */
export function byLetter<Entry extends { term: Title; language: string }>(
  entries: readonly Entry[],
  language: string,
): Letter<Entry>[] {
  const compare = inOrderOf(language);
  const sorted = entries
    .map((entry) => ({ entry, word: withoutArticle(entry.term.plain, entry.language) }))
    .sort((a, b) => compare(a.word, b.word) || compare(a.entry.term.plain, b.entry.term.plain));
  const letters = new Map<string, Entry[]>();
  for (const { entry, word } of sorted) {
    const letter = initialOf(word);
    const known = letters.get(letter);
    if (known === undefined) letters.set(letter, [entry]);
    else known.push(entry);
  }
  return [...letters].map(([letter, found]) => ({
    letter,
    anchor: `letter.${slugFrom(letter) || 'other'}`,
    entries: found,
  }));
}

interface Term {
  term: Title;
  language: string;
  otherNames: Title[];
  sense: Sense;
}

function termsIn(guide: GuideCard, prose: ProseScope): Term[] {
  const link = guideLink(guide);
  const terms: Term[] = [];
  const own = (term: Title) => ({
    term: titleInLanguage(term, guide.language),
    language: languageOfTerm(term, guide.language),
  });
  if (guide.kind === 'term') {
    const meaning = firstSentence(fromText(guide.definition), guide.language);
    const otherNames = guide.aliases.map((name) => titleInLanguage(name, guide.language));
    const sense: Sense = { type: 'term', guide: link, meaning, prose };
    terms.push({ ...own(guide.title), otherNames, sense });
  }
  for (const { children } of fromText(guide.keyTerms)) {
    const [{ children: name }, { children: meaning }] = children;
    const places = [{ guide: link, anchor: PART_ANCHORS.keyTerms }];
    const term = titleFrom(trimmed(withoutPlaces(name)));
    const sense: Sense = { type: 'keyTerm', places, name, meaning, prose };
    terms.push({ ...own(term), otherNames: [], sense });
  }
  return terms;
}

const RANK = { term: 0, keyTerm: 1 } satisfies Record<Sense['type'], number>;

/** A headword once, with every meaning once. Capitals count in signs of a few letters alone. */
function merged(terms: readonly Term[]): GlossaryEntry[] {
  const entries = new Map<string, GlossaryEntry>();
  for (const { sense, ...term } of terms) {
    const word = `${languageOf(term.term)} ${readsLike(term.term.children)}`;
    const entry = entries.get(word);
    if (entry === undefined) entries.set(word, { ...term, anchor: '', senses: [sense] });
    else {
      entry.otherNames = namesOnce(entry.otherNames, term.otherNames);
      addSense(entry.senses, sense);
    }
  }
  for (const { senses } of entries.values()) senses.sort((a, b) => RANK[a.type] - RANK[b.type]);
  return [...entries.values()];
}

/** Names of the same word, each once. */
export function namesOnce(known: readonly Title[], others: readonly Title[]): Title[] {
  const names = new Set(known.map(({ plain }) => plain));
  return [...known, ...others.filter(({ plain }) => !names.has(plain))];
}

/** The same letters are other words in another language, and no others in that of another country. */
function languageOf({ children }: Title): string {
  const [primary = ''] = languageOfAll({ type: 'paragraph', children })?.split('-') ?? [];
  return primary;
}

function addSense(senses: Sense[], sense: Sense): void {
  for (const known of senses) {
    if (known.type !== 'keyTerm' || sense.type !== 'keyTerm') continue;
    // Notes belong to their own guide, whatever they are called.
    const text = exactText(known.meaning);
    if (text !== exactText(sense.meaning) || text.includes('"footnoteReference"')) continue;
    const told = new Set(known.places.map(({ guide }) => guide.address));
    known.places.push(...sense.places.filter(({ guide }) => !told.has(guide.address)));
    return;
  }
  senses.push(sense);
}

/** The first letter without its accent, in capitals; `#` for anything else. */
function initialOf(term: string): string {
  const first = term.normalize('NFD').match(/[\p{L}\p{N}]/u)?.[0] ?? '#';
  return /\p{N}/u.test(first) ? '#' : first.toUpperCase();
}

/** Anchors of their own for all terms of a course: `cell`, `cell-2`. */
function anchorMaker(): (term: string) => string {
  const taken = new Set<string>();
  const counts = new Map<string, number>();
  return (term) => {
    const slug = slugFrom(term) || 'term';
    let count = counts.get(slug) ?? 1;
    let anchor = count === 1 ? slug : `${slug}-${count}`;
    while (taken.has(anchor)) {
      count += 1;
      anchor = `${slug}-${count}`;
    }
    counts.set(slug, count + 1);
    taken.add(anchor);
    return anchor;
  };
}
