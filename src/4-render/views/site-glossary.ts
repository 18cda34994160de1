/** The terms of all courses in one list, in a sentence each. */
import { guideAddress } from '../../guide/addresses.ts';
import type { GuideListed } from '../../guide/card.ts';
import { languageOfTerm } from '../../guide/foreign.ts';
import { PART_ANCHORS } from '../../guide/part-anchors.ts';
import type { Block, Inline } from '../../guide/prose.ts';
import type { Course } from '../../guide/site.ts';
import { readsLike } from '../../guide/text.ts';
import { fromText } from '../../guide/text-of.ts';
import { NO_TITLE, type Title, titleFrom, trimmed, withoutPlaces } from '../../guide/title.ts';
import type { SiteContext } from '../site-context.ts';
import { firstSentence } from './first-sentence.ts';
import { byLetter, type Letter, namesOnce } from './glossary.ts';
import { courseLink, type Link } from './links.ts';

export interface SiteGlossaryView {
  letters: Letter<SiteTerm>[];
}

export interface SiteTerm {
  term: Title;
  /** BCP 47. */
  language: string;
  otherNames: Title[];
  /** Where it is explained, one or more. */
  places: TermPlace[];
}

export interface TermPlace {
  /** Of the guide, from the site's root. */
  address: string;
  anchor: string;
  course: Link;
  /** The first sentence of what is said; empty where nothing is. */
  meaning: Title;
  language: string;
}

export function siteGlossaryView(
  { site }: SiteContext,
  courses: readonly Course<GuideListed>[],
): SiteGlossaryView {
  const entries = new Map<string, SiteTerm>();
  for (const course of courses) {
    const link = courseLink(course);
    for (const guide of course.guides) {
      for (const term of termsIn(guide, link)) {
        const key = `${term.language} ${readsLike(term.term.children)}`;
        const known = entries.get(key);
        if (known === undefined) entries.set(key, term);
        else join(known, term);
      }
    }
  }
  return { letters: byLetter([...entries.values()], site.settings.language) };
}

function termsIn(guide: GuideListed, course: Link): SiteTerm[] {
  const { language } = guide;
  const at = { address: guideAddress(guide), course, language };
  const terms: SiteTerm[] = [];
  if (guide.kind === 'term') {
    const places = [
      { ...at, anchor: '', meaning: sentenceOf(fromText(guide.definition), language) },
    ];
    terms.push({ term: guide.title, language, otherNames: guide.aliases, places });
  }
  for (const { children } of fromText(guide.keyTerms)) {
    const [{ children: name }, { children: meaning }] = children;
    const said: Block[] = [{ type: 'paragraph', children: meaning }];
    const places = [{ ...at, anchor: PART_ANCHORS.keyTerms, meaning: sentenceOf(said, language) }];
    const term = lineOf(name);
    terms.push({ term, language: languageOfTerm(term, language), otherNames: [], places });
  }
  return terms;
}

/** What is said twice is told once, at the first. */
function join(known: SiteTerm, { otherNames, places }: SiteTerm): void {
  known.otherNames = namesOnce(known.otherNames, otherNames);
  const said = new Set(known.places.map(({ meaning }) => meaning.plain));
  known.places.push(...places.filter(({ meaning }) => !said.has(meaning.plain)));
}

/** Words alone, as a title. */
function lineOf(nodes: readonly Inline[]): Title {
  return titleFrom(trimmed(withoutPlaces(nodes)));
}

/** Words alone: links and notes stay where they are explained. */
function sentenceOf(said: readonly Block[], language: string): Title {
  const [first] = firstSentence(said, language);
  return first?.type === 'paragraph' ? lineOf(first.children) : NO_TITLE;
}
