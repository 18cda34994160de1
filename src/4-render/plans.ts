import { type Accent, SITE_ACCENT } from '../guide/accents.ts';
import {
  answerKeyAddress,
  courseAddress,
  glossaryAddress,
  guideAddress,
  HOME,
  jsonAddress,
  PRINT_LIST,
  SITE_GLOSSARY,
  TAG_LIST,
  unitAddress,
  worksheetAddress,
} from '../guide/addresses.ts';
import { seesAnswers } from '../guide/audience.ts';
import type { GuideCard } from '../guide/card.ts';
import type { Guide } from '../guide/guide.ts';
import { oldAddress } from '../guide/old-addresses.ts';
import type { Course, Unit } from '../guide/site.ts';
import { titleFromText } from '../guide/title.ts';
import { directionOf } from '../locale/direction.ts';
import { localeFor } from '../locale/locales.ts';
import type { Alternate } from './known/alternate.ts';
import {
  describeAnswers,
  describeCourse,
  describeGlossary,
  describeGuide,
  describeKey,
  describeMoved,
  describePrintList,
  describeSite,
  describeSiteGlossary,
  describeUnit,
  describeWorksheet,
} from './known/descriptions.ts';
import { changedOn, type Days, NO_DAYS } from './known/news.ts';
import { pagesFile } from './known/pages-file.ts';
import type { Listed } from './known/sitemap.ts';
import { canonicalUrl } from './links.ts';
import { WORKER } from './offline/offline-files.ts';
import type { Arounds, Frame, PageKind, PagePlan, PlanOf } from './page.ts';
import type { SiteContext } from './site-context.ts';
import { type TitleParts, uniqueTitles } from './titles.ts';
import { glossaryOf } from './views/glossary.ts';
import { guideAround } from './views/guide-view.ts';
import { hasGlossary } from './views/has-glossary.ts';
import { answersIndexView, courseView, homeView, printListView } from './views/index-views.ts';
import { courseLink, coursePlace, guideLink, type Link } from './views/links.ts';
import { keyAround, worksheetAround } from './views/sheet-views.ts';
import { siteGlossaryView } from './views/site-glossary.ts';
import { tagListView, tagView } from './views/tags.ts';
import { unitAround } from './views/unit-view.ts';

/** A page before its title is known to be the only one of its kind. */
interface Draft<K extends PageKind> {
  kind: K;
  address: string;
  title: TitleParts;
  /** A method, so that a draft of one kind stands for one of any. @param around What the page shows of the rest of the site. */
  describe(around: Arounds[K]): string;
  /** BCP 47. */
  language: string;
  accent: Accent;
  breadcrumbs: Link[];
  /** The whole way to it, where the page's head names some of it. Default: the breadcrumbs. */
  way?: Link[];
  indexed: boolean;
  /** Empty for a page of no single guide. */
  source: string;
  /** When it was published and updated. Default: not told. */
  days?: Days;
  /** The same page in forms for programs. Default: none. */
  alternates?: Alternate[];
  /** Where its content is now, of a page at an old address. */
  movedTo?: string;
  around: () => Arounds[K];
}
type AnyDraft = { [K in PageKind]: Draft<K> }[PageKind];

const NOT_FOUND = '404.html';

const KIND_OF_GUIDE = {
  term: 'termGuide',
  question: 'questionPage',
  topic: 'topicGuide',
} as const satisfies Record<Guide['kind'], PageKind>;

/** A page of which it is known that it is there, and what it is called. */
export interface PageOutline {
  address: string;
  /** Its guide's; empty for a page of no single guide. */
  source: string;
  /** How sitemaps name it; null: they don't. */
  listed: () => Listed | null;
  /** Gathers what it shows of the rest of the site: most of the work, to be done for those that are wanted. */
  plan: () => PagePlan;
}

/** Every page of the site; no guide's tree is needed for it. */
export function outlinesOf(context: SiteContext): PageOutline[] {
  const { site } = context;
  const drafts: AnyDraft[] = [
    home(context),
    ...site.courses.flatMap((course) => coursePages(context, course)),
    ...siteGlossary(context),
    ...tagPages(context),
    ...answersIndexes(context),
    ...printList(context),
    notFound(context),
  ];
  const titles = uniqueTitles(
    drafts.map(({ title }) => title),
    site.settings.title.plain,
  );
  return drafts.map((draft, index) => ({
    address: draft.address,
    source: draft.source,
    listed: () => listedAs(draft, context),
    // One function for all kinds: the compiler can't follow the kind through it.
    plan: () => planOf(draft, titles[index] ?? '', context) as PagePlan,
  }));
}

function listedAs(draft: AnyDraft, context: SiteContext): Listed | null {
  const { days = NO_DAYS, movedTo } = draft;
  const url = canonicalOf(draft, context);
  return url === null || movedTo !== undefined ? null : { url, changed: changedOn(days) };
}

/** Of the page itself, or of the one that its content has moved to. */
function canonicalOf(
  { indexed, address, movedTo = address }: Pick<AnyDraft, 'indexed' | 'address' | 'movedTo'>,
  { site, audience }: SiteContext,
): string | null {
  return indexed && audience === 'pupils' ? canonicalUrl(site.settings.url, movedTo) : null;
}

function planOf<K extends PageKind>(
  draft: Draft<K>,
  title: string,
  context: SiteContext,
): PlanOf<K> {
  const { kind, address, describe, language, accent, breadcrumbs, indexed, source } = draft;
  const { alternates = [], movedTo = null, days = NO_DAYS } = draft;
  const { way = breadcrumbs } = draft;
  const around = draft.around();
  const frame: Frame = {
    address,
    title,
    name: draft.title.parts.join(' · ') || context.site.settings.title.plain,
    description: describe(around),
    canonical: canonicalOf(draft, context),
    movedTo,
    alternates: [...alternates, ...context.news],
    indexed: indexed && context.audience === 'pupils',
    language,
    direction: directionOf(language),
    accent,
    settings: context.site.settings,
    breadcrumbs,
    way,
    published: days.published,
    updated: days.updated,
    files: context.files,
    siteGlossary: context.hasSiteGlossary ? SITE_GLOSSARY : null,
    hasSearch: context.hasSearch,
    printList: context.audience === 'teachers' ? PRINT_LIST : null,
    worker: context.options.offline === true ? WORKER : null,
    base: address === NOT_FOUND ? context.options.base : null,
  };
  return { kind, frame, source, around };
}

function home(context: SiteContext): Draft<'home'> {
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

function coursePages(context: SiteContext, course: Course<GuideCard>): AnyDraft[] {
  const { settings } = context.site;
  const { words } = context;
  const homePage = homeLink(context);
  const { language } = settings;
  const { accent } = course;
  const shared = { language, accent, indexed: true, source: '' } as const;
  const isListed = hasGlossary(course);
  const pages: AnyDraft[] = [
    {
      ...shared,
      kind: 'course',
      address: courseAddress(course),
      title: { parts: [course.title.plain], apart: [course.slug] },
      describe: () => describeCourse(context, course),
      breadcrumbs: [homePage],
      around: () => courseView(context, course, isListed),
    },
    ...course.units.map((unit) => unitPage(context, course, unit)),
    ...guidesInTurn(context, course),
  ];
  if (isListed) {
    pages.push({
      ...shared,
      kind: 'glossary',
      address: glossaryAddress(course),
      title: { parts: [words.glossaryOf(course.title.plain)], apart: [course.slug] },
      describe: (glossary) => describeGlossary(context, course, glossary),
      breadcrumbs: [homePage, courseLink(course)],
      around: () => ({
        course: coursePlace(context.site, course),
        letters: glossaryOf(context, course),
      }),
    });
  }
  return pages;
}

function unitPage(
  context: SiteContext,
  course: Course<GuideCard>,
  unit: Unit<GuideCard>,
): Draft<'unit'> {
  return {
    kind: 'unit',
    address: unitAddress(course, unit),
    title: { parts: [unit.title.plain], apart: [course.title.plain, unitAddress(course, unit)] },
    describe: () => describeUnit(context, course, unit),
    language: context.site.settings.language,
    accent: course.accent,
    breadcrumbs: [homeLink(context), courseLink(course)],
    indexed: true,
    source: '',
    around: () => unitAround(context, course, unit),
  };
}

/** The pages of a course's guides, unit by unit. */
function guidesInTurn(context: SiteContext, course: Course<GuideCard>): AnyDraft[] {
  const home = homeLink(context);
  // The head of a guide's page names its course, unless it is called as the site is.
  const above = coursePlace(context.site, course) === null ? [home, courseLink(course)] : [home];
  const inUnits = course.units.flatMap((unit) => {
    const trail = [...above, { title: unit.title, address: unitAddress(course, unit) }];
    return unit.guides.map((guide) => ({ guide, trail }));
  });
  const others = course.unsorted.map((guide) => ({ guide, trail: above }));
  return [...inUnits, ...others].flatMap(({ guide, trail }, place) =>
    guidePages(context, course, guide, { place, trail }),
  );
}

/** @param place Of the guide in its course. @param trail What lies above its page, home first. */
function guidePages(
  context: SiteContext,
  course: Course<GuideCard>,
  guide: GuideCard,
  { place, trail }: { place: number; trail: Link[] },
): AnyDraft[] {
  const { pageWords } = localeFor(guide.language);
  const { accent } = course;
  const apart = [course.title.plain, guideAddress(guide)];
  const { language, source } = guide;
  const { published, updated } = guide;
  const days = { published, updated };
  const below = trail.filter(({ address }) => ![HOME, courseAddress(course)].includes(address));
  const way = [homeLink(context), courseLink(course), ...below];
  const pages: AnyDraft[] = [
    {
      kind: KIND_OF_GUIDE[guide.kind],
      address: guideAddress(guide),
      title: { parts: [guide.title.plain], apart },
      describe: () => describeGuide(course, guide),
      language,
      accent,
      breadcrumbs: trail,
      way,
      indexed: !guide.draft,
      source,
      days,
      alternates: dataOf(context, guide),
      around: () => guideAround(context, guide, place),
    },
    ...guide.movedFrom.flatMap((written) => movedPage(context, course, guide, written)),
  ];
  if (guide.questions.length === 0) return pages;
  const breadcrumbs = [homeLink(context), courseLink(course), guideLink(guide)];
  pages.push({
    kind: 'worksheet',
    address: worksheetAddress(guide),
    title: { parts: [guide.title.plain, pageWords.worksheet], apart },
    describe: () => describeWorksheet(course, guide),
    language,
    accent,
    breadcrumbs,
    indexed: !guide.draft,
    source,
    days,
    around: () => worksheetAround(context, guide),
  });
  if (seesAnswers(context.audience, course)) {
    pages.push({
      kind: 'answerKey',
      address: answerKeyAddress(guide),
      title: { parts: [guide.title.plain, pageWords.answerKey], apart },
      describe: () => describeKey(course, guide),
      language,
      accent,
      breadcrumbs,
      indexed: false,
      source,
      around: () => keyAround(context, guide),
    });
  }
  return pages;
}

/** The guide as data, where the site is published so. */
function dataOf({ site }: SiteContext, guide: GuideCard): Alternate[] {
  if (!site.settings.exports.includes('json')) return [];
  return [{ type: 'application/json', title: '', address: jsonAddress(guide) }];
}

/** At an address that the guide had before; none where that can't be one. */
function movedPage(
  { words }: SiteContext,
  course: Course<GuideCard>,
  guide: GuideCard,
  written: string,
): Draft<'moved'>[] {
  const old = oldAddress(guide, written);
  if ('expected' in old) return [];
  const to = guideLink(guide);
  return [
    {
      kind: 'moved',
      address: old.address,
      title: { parts: [guide.title.plain, words.moved], apart: [course.title.plain, old.address] },
      describe: () => describeMoved(course, guide),
      language: guide.language,
      accent: course.accent,
      breadcrumbs: [],
      indexed: !guide.draft,
      source: '',
      movedTo: to.address,
      around: () => ({ to }),
    },
  ];
}

function answersIndexes(context: SiteContext): Draft<'answersIndex'>[] {
  const { words } = context;
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
      around: () => answersIndexView(context, group),
    }),
  );
}

function siteGlossary(context: SiteContext): Draft<'siteGlossary'>[] {
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
      around: () => siteGlossaryView(context),
    },
  ];
}

/** A page for each tag, and one that lists them. */
function tagPages(context: SiteContext): AnyDraft[] {
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
function printList(context: SiteContext): Draft<'printList'>[] {
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

function notFound(context: SiteContext): Draft<'notFound'> {
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

const homeLink = ({ words }: SiteContext): Link => ({
  title: titleFromText(words.home),
  address: HOME,
});
