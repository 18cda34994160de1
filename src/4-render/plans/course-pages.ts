import { courseAddress, glossaryAddress, unitAddress } from '../../guide/addresses.ts';
import type { GuideCard, GuideFace } from '../../guide/card.ts';
import type { Course, Unit } from '../../guide/site.ts';
import { describeCourse, describeGlossary, describeUnit } from '../known/descriptions.ts';
import { courseHeading, unitHeading } from '../known/link-picture.ts';
import type { SiteContext } from '../site-context.ts';
import { glossaryOf } from '../views/glossary.ts';
import { hasGlossary } from '../views/has-glossary.ts';
import { courseView } from '../views/index-views.ts';
import { courseLink, coursePlace } from '../views/links.ts';
import { unitAround } from '../views/unit-view.ts';
import { type AnyDraft, type Draft, homeLink } from './draft.ts';
import { guidePages } from './guide-pages.ts';

/** Titles and addresses come of faces alone; cards are read where a page is planned. */
export function coursePages(
  context: SiteContext,
  course: Course<GuideFace>,
  cards: () => Course<GuideCard>,
): AnyDraft[] {
  const { settings } = context.site;
  const { words } = context;
  const homePage = homeLink(context);
  const { language } = settings;
  const { accent } = course;
  const shared = { language, accent, indexed: true, source: '' } as const;
  const pictured = () => courseHeading(course);
  const isListed = hasGlossary(course);
  const pages: AnyDraft[] = [
    {
      ...shared,
      kind: 'course',
      address: courseAddress(course),
      title: { parts: [course.title.plain], apart: [course.slug] },
      describe: () => describeCourse(context, course),
      breadcrumbs: [homePage],
      pictured,
      around: () => courseView(context, course, isListed),
    },
    ...course.units.map((unit) => unitPage(context, course, unit, cards)),
    ...guidesInTurn(context, course, cards),
  ];
  if (isListed) {
    pages.push({
      ...shared,
      kind: 'glossary',
      address: glossaryAddress(course),
      title: { parts: [words.glossaryOf(course.title.plain)], apart: [course.slug] },
      describe: (glossary) => describeGlossary(context, course, glossary),
      breadcrumbs: [homePage, courseLink(course)],
      pictured,
      around: () => ({
        course: coursePlace(context.site, course),
        letters: glossaryOf(context, cards()),
      }),
    });
  }
  return pages;
}

function unitPage(
  context: SiteContext,
  course: Course<GuideFace>,
  unit: Unit<GuideFace>,
  cards: () => Course<GuideCard>,
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
    pictured: () => unitHeading(context, course, unit),
    around: () => unitAround(context, cards(), unit),
  };
}

/** The pages of a course's guides, unit by unit. */
function guidesInTurn(
  context: SiteContext,
  course: Course<GuideFace>,
  cards: () => Course<GuideCard>,
): AnyDraft[] {
  const home = homeLink(context);
  // The head of a guide's page names its course, unless it is called as the site is.
  const above = coursePlace(context.site, course) === null ? [home, courseLink(course)] : [home];
  const inUnits = course.units.flatMap((unit) => {
    const trail = [...above, { title: unit.title, address: unitAddress(course, unit) }];
    return unit.guides.map((guide) => ({ guide, trail }));
  });
  const others = course.unsorted.map((guide) => ({ guide, trail: above }));
  return [...inUnits, ...others].flatMap(({ guide, trail }, place) =>
    guidePages(context, course, guide, { place, trail, cards }),
  );
}
