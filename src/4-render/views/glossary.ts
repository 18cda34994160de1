import { slugFrom } from '../../guide/addresses.ts';
import type { GuideCard } from '../../guide/card.ts';
import { inOrderOf } from '../../guide/collation.ts';
import { languageOfAll, titleInLanguage } from '../../guide/foreign.ts';
import { PART_ANCHORS } from '../../guide/part-anchors.ts';
import type { Block, Inline } from '../../guide/prose.ts';
import type { Course } from '../../guide/site.ts';
import { exactText, plainText, readsLike } from '../../guide/text.ts';
import { type Title, titleFrom, trimmed, withoutPlaces } from '../../guide/title.ts';
import type { ProseScope } from '../prose-scope.ts';
import { cardScope } from '../resolve-scope.ts';
import type { SiteContext } from '../site-context.ts';
import { guideLink, type Link } from './links.ts';

/** A headword with all that is said of it. */
export interface GlossaryEntry {
  term: Title;
  anchor: string;
  /** Never empty: definitions first, then key terms in reading order, then where another name leads. */
  senses: Sense[];
}

export type Sense =
  | { type: 'term'; guide: Link; meaning: Block[]; prose: ProseScope }
  /** `places`: where it is given so, one or more. */
  | { type: 'keyTerm'; places: Place[]; name: Inline[]; meaning: Inline[]; prose: ProseScope }
  | { type: 'see'; guide: Link };

/** `anchor`: on the guide's page. */
export interface Place {
  guide: Link;
  anchor: string;
}

export interface GlossaryLetter {
  letter: string;
  anchor: string;
  entries: GlossaryEntry[];
}

/** Whether a course has any entry; nothing of one is made. */
export function hasGlossary({ guides }: Course<GuideCard>): boolean {
  return guides.some(({ kind, keyTerms }) => kind === 'term' || keyTerms.length > 0);
}

/** A course's terms, their other names and the key terms of its guides, A to Z; empty where it has none. */
export function glossaryOf(context: SiteContext, course: Course<GuideCard>): GlossaryLetter[] {
  const found = course.guides.flatMap((guide) => termsIn(guide, cardScope(context, guide)));
  const entries = merged(found);
  const compare = inOrderOf(context.site.settings.language);
  const letters = new Map<string, GlossaryEntry[]>();
  for (const entry of entries.sort((a, b) => compare(a.term.plain, b.term.plain))) {
    const letter = initialOf(entry.term.plain);
    const known = letters.get(letter);
    if (known === undefined) letters.set(letter, [entry]);
    else known.push(entry);
  }
  const anchorFor = anchorMaker();
  return [...letters].map(([letter, found]) => ({
    letter,
    anchor: `letter.${slugFrom(letter) || 'other'}`,
    entries: found.map((entry) => ({
      ...entry,
      anchor: anchorFor(plainText(entry.term.children)),
    })),
  }));
}

interface Term {
  term: Title;
  sense: Sense;
}

function termsIn(guide: GuideCard, prose: ProseScope): Term[] {
  const link = guideLink(guide);
  const terms: Term[] = [];
  const own = (term: Title) => titleInLanguage(term, guide.language);
  if (guide.kind === 'term') {
    const meaning = guide.definition;
    terms.push({ term: own(guide.title), sense: { type: 'term', guide: link, meaning, prose } });
    for (const term of guide.aliases)
      terms.push({ term: own(term), sense: { type: 'see', guide: link } });
  }
  for (const { children } of guide.keyTerms) {
    const [{ children: name }, { children: meaning }] = children;
    const places = [{ guide: link, anchor: PART_ANCHORS.keyTerms }];
    const term = own(titleFrom(trimmed(withoutPlaces(name))));
    terms.push({ term, sense: { type: 'keyTerm', places, name, meaning, prose } });
  }
  return terms;
}

const RANK = { term: 0, keyTerm: 1, see: 2 } satisfies Record<Sense['type'], number>;

/** A headword once, with every meaning once. Capitals count in signs of a few letters alone. */
function merged(terms: readonly Term[]): GlossaryEntry[] {
  const entries = new Map<string, GlossaryEntry>();
  for (const { term, sense } of terms) {
    const word = `${languageOf(term)} ${readsLike(term.children)}`;
    const entry = entries.get(word);
    if (entry === undefined) entries.set(word, { term, anchor: '', senses: [sense] });
    else addSense(entry.senses, sense);
  }
  for (const { senses } of entries.values()) senses.sort((a, b) => RANK[a.type] - RANK[b.type]);
  return [...entries.values()];
}

/** The same letters are other words in another language, and no others in that of another country. */
function languageOf({ children }: Title): string {
  const [primary = ''] = languageOfAll({ type: 'paragraph', children })?.split('-') ?? [];
  return primary;
}

function addSense(senses: Sense[], sense: Sense): void {
  for (const known of senses) {
    if (known.type !== 'keyTerm' && sense.type === 'see') {
      if (known.guide.address === sense.guide.address) return;
    } else if (known.type === 'keyTerm' && sense.type === 'keyTerm') {
      // Notes belong to their own guide, whatever they are called.
      const text = exactText(known.meaning);
      if (text !== exactText(sense.meaning) || text.includes('"footnoteReference"')) continue;
      const told = new Set(known.places.map(({ guide }) => guide.address));
      known.places.push(...sense.places.filter(({ guide }) => !told.has(guide.address)));
      return;
    }
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
