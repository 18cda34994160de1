import type { Audience } from '../guide/audience.ts';
import type { GuideFace } from '../guide/card.ts';
import type { Course, Site } from '../guide/site.ts';
import { localeFor } from '../locale/locales.ts';
import type { PageWords } from '../locale/page-words.ts';
import type { Alternate } from './known/alternate.ts';
import { newsOf } from './known/news.ts';
import type { RenderOptions } from './options.ts';
import type { ProsePlaces } from './prose-scope.ts';
import { hasSearch } from './search/search-files.ts';
import type { SiteFiles } from './site-files.ts';
import { hasSiteGlossary } from './views/has-glossary.ts';
import { type QuestionGroup, questionGroups } from './views/question-groups.ts';
import { type TagGroup, tagGroups } from './views/tag-groups.ts';

/** What planning the pages of one edition of a site needs. */
export interface SiteContext {
  site: Site<GuideFace>;
  options: RenderOptions;
  audience: Audience;
  files: SiteFiles;
  hasSearch: boolean;
  hasSiteGlossary: boolean;
  /** In the site's language. */
  words: PageWords;
  /** The feed of new guides, for those who read such; empty where there is none. */
  news: Alternate[];
  /** By its slug. */
  courses: ReadonlyMap<string, Course<GuideFace>>;
  /** Question guides of one subject and level, by the address of their index. */
  questions: ReadonlyMap<string, QuestionGroup>;
  /** By the tag in small letters, in the order of their language. */
  tags: ReadonlyMap<string, TagGroup>;
  /** Those made so far. */
  places: WeakMap<GuideFace, ProsePlaces>;
}

export function siteContext(
  site: Site<GuideFace>,
  options: RenderOptions,
  files: SiteFiles,
): SiteContext {
  const audience = options.audience ?? 'pupils';
  const words = localeFor(site.settings.language).pageWords;
  const guides = site.courses.flatMap((course) => course.guides);
  return {
    site,
    options,
    audience,
    files,
    hasSearch: hasSearch(site),
    hasSiteGlossary: hasSiteGlossary(site),
    words,
    news: audience === 'pupils' ? newsOf(site, words) : [],
    courses: new Map(site.courses.map((course) => [course.slug, course])),
    questions: questionGroups(guides),
    tags: tagGroups(guides, site.settings.language),
    places: new WeakMap(),
  };
}

export function courseOf({ courses }: SiteContext, guide: GuideFace): Course<GuideFace> {
  const course = courses.get(guide.course);
  if (course === undefined) throw new Error(`No course \`${guide.course}\` for ${guide.source}`);
  return course;
}
