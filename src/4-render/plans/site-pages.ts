import { SITE_ACCENT } from '../../guide/accents.ts';
import { HOME, NOT_FOUND, PRINT_LIST, SITE_GLOSSARY, TAG_LIST } from '../../guide/addresses.ts';
import type { GuideListed } from '../../guide/card.ts';
import type { Course } from '../../guide/site.ts';
import { titleFromText } from '../../guide/title.ts';
import {
  describeAnswers,
  describePrintList,
  describeSite,
  describeSiteGlossary,
} from '../known/descriptions.ts';
import { pagesFile } from '../known/pages-file.ts';
import type { SiteContext } from '../site-context.ts';
import { answersIndexView, homeView, printListView } from '../views/index-views.ts';
import { courseLink, type Link } from '../views/links.ts';
import type { QuestionGroup } from '../views/question-groups.ts';
import { siteGlossaryView } from '../views/site-glossary.ts';
import { tagListView, tagView } from '../views/tags.ts';
import { type AnyDraft, type Draft, homeLink } from './draft.ts';

export function home(context: SiteContext): Draft<'home'> {
  const { settings } = context.site;
  return {
    kind: 'home',
    address: HOME,
    title: { parts: [], apart: [context.words.home] },
    describe: () => describeSite(context),
    language: settings.language,
    accent: SITE_ACCENT,
    breadcrumbs: [],
    indexed: true,
    source: '',
    around: () => homeView(context),
  };
}

export function answersIndexes(
  context: SiteContext,
  courses: () => readonly Course<GuideListed>[],
): Draft<'answersIndex'>[] {
  const { words } = context;
  const listed = (group: QuestionGroup): GuideListed[] => {
    const sources = new Set(group.guides.map(({ source }) => source));
    return courses().flatMap(({ guides }) => guides.filter(({ source }) => sources.has(source)));
  };
  return [...context.questions.values()].map(
    (group): Draft<'answersIndex'> => ({
      kind: 'answersIndex',
      address: group.address,
      title: {
        parts: [words.answersTo(group.guides[0]?.subject ?? '', group.guides[0]?.level ?? '')],
        apart: [group.address],
      },
      describe: () => describeAnswers(context, group),
      language: context.site.settings.language,
      accent: SITE_ACCENT,
      breadcrumbs: [homeLink(context)],
      indexed: true,
      source: '',
      around: () => answersIndexView(context, listed(group)),
    }),
  );
}

export function siteGlossary(
  context: SiteContext,
  courses: () => readonly Course<GuideListed>[],
): Draft<'siteGlossary'>[] {
  if (!context.hasSiteGlossary) return [];
  return [
    {
      kind: 'siteGlossary',
      address: SITE_GLOSSARY,
      title: { parts: [context.words.glossary], apart: [] },
      describe: (glossary) => describeSiteGlossary(context, glossary),
      language: context.site.settings.language,
      accent: SITE_ACCENT,
      breadcrumbs: [homeLink(context)],
      indexed: true,
      source: '',
      around: () => siteGlossaryView(context, courses()),
    },
  ];
}

/** A page for each tag, and one that lists them. */
export function tagPages(context: SiteContext): AnyDraft[] {
  const { tags, words, site } = context;
  if (tags.size === 0) return [];
  const { language } = site.settings;
  const shared = { language, accent: SITE_ACCENT, indexed: true, source: '' } as const;
  const list: Link = { title: titleFromText(words.tags), address: TAG_LIST };
  return [
    {
      ...shared,
      kind: 'tagList',
      address: TAG_LIST,
      title: { parts: [words.tags], apart: [] },
      describe: () => words.describeTags(site.settings.title.plain, tags.size),
      breadcrumbs: [homeLink(context)],
      around: () => tagListView(context),
    },
    ...[...tags.values()].map(
      (group): Draft<'tag'> => ({
        ...shared,
        kind: 'tag',
        address: group.address,
        title: { parts: [words.tag(group.tag)], apart: [group.address] },
        describe: () => words.describeTag(group.tag, group.guides.length),
        breadcrumbs: [homeLink(context), list],
        around: () => tagView(context, group),
      }),
    ),
  ];
}

/** Only the teachers' edition has it. */
export function printList(context: SiteContext): Draft<'printList'>[] {
  if (context.audience !== 'teachers') return [];
  const { language } = context.site.settings;
  return [
    {
      kind: 'printList',
      address: PRINT_LIST,
      title: { parts: [context.words.printList], apart: [] },
      describe: () => describePrintList(context),
      language,
      accent: SITE_ACCENT,
      breadcrumbs: [homeLink(context)],
      indexed: false,
      source: '',
      around: () => printListView(context),
    },
  ];
}

export function notFound(context: SiteContext): Draft<'notFound'> {
  return {
    kind: 'notFound',
    address: NOT_FOUND,
    title: { parts: [context.words.notFound], apart: [] },
    describe: () => context.words.notFoundAdvice,
    language: context.site.settings.language,
    accent: SITE_ACCENT,
    breadcrumbs: [],
    indexed: false,
    source: '',
    around: () => ({
      courses: context.site.courses.map(courseLink),
      pages: pagesFile(context.site).path,
    }),
  };
}
