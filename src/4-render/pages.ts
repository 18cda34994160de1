import {
  answerKeyAddress,
  courseAddress,
  glossaryAddress,
  guideAddress,
  HOME,
  PRINT_LIST,
  worksheetAddress,
} from '../guide/addresses.ts';
import { seesAnswers } from '../guide/audience.ts';
import type { Guide } from '../guide/guide.ts';
import type { Course } from '../guide/site.ts';
import { plainText } from '../guide/text.ts';
import { titleFromText } from '../guide/title.ts';
import { hasExercises } from '../guide/worksheet.ts';
import { directionOf, localeFor } from '../locale/locales.ts';
import { canonicalUrl } from './links.ts';
import type { Frame, PageKind, Pages, PageViews } from './page.ts';
import type { SiteContext } from './site-context.ts';
import { type TitleParts, uniqueTitles } from './titles.ts';
import { glossaryOf } from './views/glossary.ts';
import { guideView } from './views/guide-view.ts';
import {
  answersIndexView,
  courseView,
  homeView,
  printListView,
  questionGroups,
} from './views/index-views.ts';
import { courseLink, coursePlace, guideLink, type Link } from './views/links.ts';
import { answerKeyView, worksheetView } from './views/sheet-views.ts';

/** A page before its title is known to be the only one of its kind. */
interface Plan<K extends PageKind = PageKind> {
  kind: K;
  address: string;
  title: TitleParts;
  description: string;
  /** BCP 47. */
  language: string;
  breadcrumbs: Link[];
  indexed: boolean;
  view: () => PageViews[K];
}
type AnyPlan = { [K in PageKind]: Plan<K> }[PageKind];

const NOT_FOUND = '404.html';

const KIND_OF_GUIDE = {
  term: 'termGuide',
  question: 'questionPage',
  topic: 'topicGuide',
} as const satisfies Record<Guide['kind'], PageKind>;

/** Every page of the site, views and all. */
export function pagesOf(context: SiteContext): Pages {
  const { site } = context;
  const plans: AnyPlan[] = [
    homePlan(context),
    ...site.courses.flatMap((course) => coursePlans(context, course)),
    ...answersPlans(context),
    ...printListPlans(context),
    notFoundPlan(context),
  ];
  const titles = uniqueTitles(
    plans.map(({ title }) => title),
    site.settings.title.plain,
  );
  const pages: Pages = {
    home: [],
    course: [],
    termGuide: [],
    questionPage: [],
    topicGuide: [],
    worksheet: [],
    answerKey: [],
    glossary: [],
    answersIndex: [],
    printList: [],
    notFound: [],
  };
  plans.forEach((plan, index) => {
    addPage(pages, plan as Plan, titles[index] ?? '', context);
  });
  return pages;
}

function addPage<K extends PageKind>(
  pages: Pages,
  plan: Plan<K>,
  title: string,
  context: SiteContext,
): void {
  const { kind, address, description, language, breadcrumbs, indexed } = plan;
  const frame: Frame = {
    address,
    title,
    description,
    canonical: canonicalUrl(context.site.settings.url, address),
    indexed,
    language,
    direction: directionOf(language),
    settings: context.site.settings,
    breadcrumbs,
    files: context.files,
    printList: context.audience === 'teachers' ? PRINT_LIST : null,
    base: address === NOT_FOUND ? context.options.base : null,
  };
  pages[kind].push({ kind, frame, view: plan.view() });
}

function homePlan(context: SiteContext): Plan<'home'> {
  const { settings } = context.site;
  return {
    kind: 'home',
    address: HOME,
    title: { parts: [], apart: [context.locale.ui.home] },
    description: settings.tagline,
    language: settings.language,
    breadcrumbs: [],
    indexed: true,
    view: () => homeView(context),
  };
}

function coursePlans(context: SiteContext, course: Course): AnyPlan[] {
  const { settings } = context.site;
  const { ui } = context.locale;
  const home = homeLink(context);
  const shared = { description: '', language: settings.language, indexed: true } as const;
  const letters = glossaryOf(context, course);
  const hasGlossary = letters.length > 0;
  const plans: AnyPlan[] = [
    {
      ...shared,
      kind: 'course',
      address: courseAddress(course),
      title: { parts: [course.title.plain], apart: [course.slug] },
      description: course.description,
      breadcrumbs: [home],
      view: () => courseView(context, course, hasGlossary),
    },
    ...course.guides.flatMap((guide) => guidePlans(context, course, guide)),
  ];
  if (hasGlossary) {
    plans.push({
      ...shared,
      kind: 'glossary',
      address: glossaryAddress(course),
      title: { parts: [ui.glossaryOf(course.title.plain)], apart: [course.slug] },
      breadcrumbs: [home, courseLink(course)],
      view: () => ({ course: coursePlace(context.site, course), letters }),
    });
  }
  return plans;
}

function guidePlans(context: SiteContext, course: Course, guide: Guide): AnyPlan[] {
  const { ui } = localeFor(guide.language);
  const above = [homeLink(context), courseLink(course)];
  const apart = [course.title.plain, guideAddress(guide)];
  const { language } = guide;
  const plans: AnyPlan[] = [
    {
      kind: KIND_OF_GUIDE[guide.kind],
      address: guideAddress(guide),
      title: { parts: [guide.title.plain], apart },
      description: descriptionOf(guide),
      language,
      breadcrumbs: above,
      indexed: !guide.draft,
      view: () => guideView(context, guide),
    },
  ];
  const breadcrumbs = [...above, guideLink(guide)];
  if (hasExercises(guide)) {
    plans.push({
      kind: 'worksheet',
      address: worksheetAddress(guide),
      title: { parts: [guide.title.plain, ui.worksheet], apart },
      description: '',
      language,
      breadcrumbs,
      indexed: !guide.draft,
      view: () => present(worksheetView(context, guide)),
    });
    if (seesAnswers(context.audience, course)) {
      plans.push({
        kind: 'answerKey',
        address: answerKeyAddress(guide),
        title: { parts: [guide.title.plain, ui.answerKey], apart },
        description: '',
        language,
        breadcrumbs,
        indexed: false,
        view: () => present(answerKeyView(context, guide)),
      });
    }
  }
  return plans;
}

function answersPlans(context: SiteContext): Plan<'answersIndex'>[] {
  const { ui } = context.locale;
  const groups = questionGroups(context.site.courses.flatMap(({ guides }) => guides));
  return [...groups].map(([address, guides]) => ({
    kind: 'answersIndex',
    address,
    title: {
      parts: [ui.answersTo(guides[0]?.subject ?? '', guides[0]?.level ?? '')],
      apart: [address],
    },
    description: '',
    language: context.site.settings.language,
    breadcrumbs: [homeLink(context)],
    indexed: true,
    view: () => answersIndexView(context, guides),
  }));
}

/** Only the teacher's edition has it. */
function printListPlans(context: SiteContext): Plan<'printList'>[] {
  if (context.audience !== 'teachers') return [];
  const { language } = context.site.settings;
  return [
    {
      kind: 'printList',
      address: PRINT_LIST,
      title: { parts: [context.locale.ui.printList], apart: [] },
      description: '',
      language,
      breadcrumbs: [homeLink(context)],
      indexed: false,
      view: () => printListView(context),
    },
  ];
}

function notFoundPlan(context: SiteContext): Plan<'notFound'> {
  return {
    kind: 'notFound',
    address: NOT_FOUND,
    title: { parts: [context.locale.ui.notFound], apart: [] },
    description: '',
    language: context.site.settings.language,
    breadcrumbs: [],
    indexed: false,
    view: () => ({ courses: context.site.courses.map(courseLink) }),
  };
}

const homeLink = ({ locale }: SiteContext): Link => ({
  title: titleFromText(locale.ui.home),
  address: HOME,
});

/** A sentence or two from the definition or the direct answer; nothing else is told about a page. */
function descriptionOf(guide: Guide): string {
  const part = guide.children.find(({ type }) => type === 'definition' || type === 'directAnswer');
  return part === undefined ? '' : shortened(plainText(part), 300);
}

function shortened(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1))} …`;
}

function present<T>(value: T | null): T {
  if (value === null) throw new Error('A guide without exercises has no sheet');
  return value;
}
