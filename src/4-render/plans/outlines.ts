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
  const parts = partsOf(context, cardsOf);
  const found = parts.flatMap((part) =>
    part
      .drafts()
      .map(({ address, source, title }, index) => ({ part, index, address, source, title })),
  );
  const titles = uniqueTitles(
    found.map(({ title }) => title),
    context.site.settings.title.plain,
  );
  const drafted = new LastDrafted();
  return found.map(({ part, index, address, source }, at) => {
    const draft = () => drafted.draft(part, index);
    return {
      address,
      source,
      course: part.course,
      listed: () => listedAs(draft(), context),
      picture: () => pictureOf(draft(), context),
      // One function for all kinds: the compiler can't follow the kind through it.
      plan: () => planOf(draft(), titles[at] ?? '', context) as PagePlan,
    };
  });
}

/** Pages that are drafted together. */
interface Part {
  course: string | null;
  drafts: () => AnyDraft[];
}

/** In the order of the site's pages. */
function partsOf(context: SiteContext, cardsOf: CardsOf): Part[] {
  const { site } = context;
  const all = (): Course<GuideListed>[] => site.courses.map(cardsOf);
  return [
    { course: null, drafts: () => [home(context)] },
    ...site.courses.map((course) => ({
      course: course.slug,
      drafts: () => coursePages(context, course, () => cardsOf(course)),
    })),
    {
      course: null,
      drafts: () => [
        ...siteGlossary(context, all),
        ...tagPages(context),
        ...answersIndexes(context, all),
        ...printList(context),
        notFound(context),
      ],
    },
  ];
}

/** Of the part that was asked for last: drafts of all would be a large share of a large site's memory. */
class LastDrafted {
  #part: Part | null = null;
  #drafts: AnyDraft[] = [];

  draft(part: Part, index: number): AnyDraft {
    if (part !== this.#part) [this.#part, this.#drafts] = [part, part.drafts()];
    const draft = this.#drafts[index];
    if (draft === undefined) throw new Error(`No page ${index} of \`${part.course}\``);
    return draft;
  }
}
