import type { GuideCard, GuideFace, GuideListed } from '../../guide/card.ts';
import type { Course, Site } from '../../guide/site.ts';
import { plainText } from '../../guide/text.ts';
import { fromText } from '../../guide/text-of.ts';
import { localeFor } from '../../locale/locales.ts';
import { pluralsOf } from '../../locale/plurals.ts';
import {
  NAMES_FILE,
  type NamedGuide,
  type SearchedGuide,
  type SearchNames,
  type SearchTexts,
  textsFile,
} from './format.ts';

/** A list of guides that fits on a screen or two needs no search. */
const MOST_WITHOUT = 15;

/** A file of the search, made for those who want it. */
export interface SearchFile {
  path: string;
  /** The guides whose texts are in it; null: it depends on all of the site. */
  guides: readonly GuideCard[] | null;
  text: () => string;
}

export function hasSearch({ courses }: Pick<Site<GuideFace>, 'courses'>): boolean {
  return courses.reduce((sum, { guides }) => sum + guides.length, 0) > MOST_WITHOUT;
}

/** Names first, then a file for each course; none for a site of few guides. */
export function searchFiles(site: Site<GuideCard>): SearchFile[] {
  if (!hasSearch(site)) return [];
  return [
    { path: NAMES_FILE, guides: null, text: () => script(namesOf(site)) },
    ...site.courses.map((course) => ({
      path: textsFile(course.slug),
      guides: course.guides,
      text: () => script(textsOf(course)),
    })),
  ];
}

/** Data as a script that sets it. */
function script(data: SearchNames | SearchTexts): string {
  return `(self.foolscapSearch??=[]).push(${JSON.stringify(data)})\n`;
}

function namesOf({ settings: { language }, courses }: Site<GuideListed>): SearchNames {
  return {
    file: 'names',
    language,
    words: localeFor(language).pageWords.search,
    plurals: pluralsOf(language),
    courses: courses.map(({ slug, title, guides }) => ({
      slug,
      title: title.plain,
      size: guides.reduce((sum, guide) => sum + guide.searchedSize, 0),
      guides: guides.map((guide) => namedGuide(guide, language)),
    })),
  };
}

function namedGuide(guide: GuideListed, language: string): NamedGuide {
  return [
    guide.slug,
    guide.kind,
    guide.title.plain,
    guide.aliases.map(({ plain }) => plain),
    guide.keyTermNames,
    guide.language === language ? '' : guide.language,
  ];
}

function textsOf({ slug, guides }: Course<GuideCard>): SearchTexts {
  return { file: 'texts', course: slug, guides: guides.map(searchedGuide) };
}

function searchedGuide({ slug, opening, keyTerms, texts: { searched } }: GuideCard): SearchedGuide {
  return [
    slug,
    opening,
    fromText(keyTerms).map(({ children: [, meaning] }) => plainText(meaning)),
    searched.facts,
    searched.questions.map(({ id, text }) => [id, text]),
  ];
}
