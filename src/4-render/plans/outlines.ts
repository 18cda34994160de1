import type { GuideCard, GuideFace, GuideListed } from '../../guide/card.ts';
import type { Course } from '../../guide/site.ts';
import type { Listed } from '../known/sitemap.ts';
import type { PagePlan } from '../page.ts';
import type { LinkPicture } from '../picture.ts';
import type { SiteContext } from '../site-context.ts';
import { uniqueTitles } from '../titles.ts';
import { coursePages } from './course-pages.ts';
import type { AnyDraft } from './draft.ts';
import { listedAs, pictureOf, planOf } from './plan-of.ts';
import { answersIndexes, home, notFound, printList, siteGlossary, tagPages } from './site-pages.ts';

/** A page of which it is known that it is there, and what it is called. */
export interface PageOutline {
  address: string;
  /** Its guide's; empty for a page of no single guide. */
  source: string;
  /** Slug of the course whose cards it is planned from; null: of those of all. */
  course: string | null;
  /** How sitemaps name it; null: they don't. */
  listed: () => Listed | null;
  /** null: it has none. */
  picture: () => LinkPicture | null;
  /** Gathers what it shows of the rest of the site: most of the work, to be done for those that are wanted. */
  plan: () => PagePlan;
}

/** Reads the cards of a course. */
export type CardsOf = (course: Pick<Course<GuideFace>, 'slug'>) => Course<GuideCard>;

/** Every page of the site; no guide's tree is needed for it, and no card before a page is planned. */
export function outlinesOf(context: SiteContext, cardsOf: CardsOf): PageOutline[] {
  const { site } = context;
  const all = (): Course<GuideListed>[] => site.courses.map(cardsOf);
  const ofSite = (drafts: AnyDraft[]) => drafts.map((draft) => ({ draft, course: null }));
  const drafts: { draft: AnyDraft; course: string | null }[] = [
    ...ofSite([home(context)]),
    ...site.courses.flatMap((course) =>
      coursePages(context, course, () => cardsOf(course)).map((draft) => ({
        draft,
        course: course.slug,
      })),
    ),
    ...ofSite([
      ...siteGlossary(context, all),
      ...tagPages(context),
      ...answersIndexes(context, all),
      ...printList(context),
      notFound(context),
    ]),
  ];
  const titles = uniqueTitles(
    drafts.map(({ draft }) => draft.title),
    site.settings.title.plain,
  );
  return drafts.map(({ draft, course }, index) => ({
    address: draft.address,
    source: draft.source,
    course,
    listed: () => listedAs(draft, context),
    picture: () => pictureOf(draft, context),
    // One function for all kinds: the compiler can't follow the kind through it.
    plan: () => planOf(draft, titles[index] ?? '', context) as PagePlan,
  }));
}
