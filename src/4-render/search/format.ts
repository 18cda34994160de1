/**
 * What a search goes through, as it lies on a site: script files that set their data, so that a page from a disk can
 * read them as well. Each puts its data at the end of the list `foolscapSearch`. Types and addresses only: scripts of
 * pages read it too.
 */
import type { GuideKind } from '../../guide/guide.ts';
import type { SearchWords } from '../../locale/search-words.ts';

/** From the site's root. */
export const SEARCH_FOLDER = 'assets/search/';
export const NAMES_FILE = `${SEARCH_FOLDER}names.js`;
export const textsFile = (course: string) => `${SEARCH_FOLDER}courses/${course}.js`;

/** What everything is called, all over the site. */
export interface SearchNames {
  file: 'names';
  /** The site's; BCP 47. */
  language: string;
  words: SearchWords;
  /** Endings of words in the plural, and what stands there in the singular; the first that fits counts. */
  plurals: readonly (readonly [ending: string, singular: string])[];
  courses: NamedCourse[];
  /** Slugs of those that are kept on the device: put in by what keeps them, where there is no connection. */
  kept?: string[];
}

export interface NamedCourse {
  slug: string;
  title: string;
  /** How many characters its texts have. */
  size: number;
  guides: NamedGuide[];
}

export type NamedGuide = [
  slug: string,
  kind: GuideKind,
  title: string,
  /** Other names of a term. */
  aliases: string[],
  /** Terms that it explains besides. */
  keyTerms: string[],
  /** Empty where it is the site's. */
  language: string,
];

/** What the guides of one course say. */
export interface SearchTexts {
  file: 'texts';
  course: string;
  guides: SearchedGuide[];
}

export type SearchedGuide = [
  slug: string,
  /** Its definition or direct answer; empty where it has none. */
  opening: string,
  /** Meanings of its key terms, in their order. */
  meanings: string[],
  facts: string[],
  questions: [id: string, text: string][],
];
