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
  /** How sitemaps name it; null: they don't. */
  listed: () => Listed | null;
  /** null: it has none. */
  picture: () => LinkPicture | null;
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
    picture: () => pictureOf(draft, context),
    // One function for all kinds: the compiler can't follow the kind through it.
    plan: () => planOf(draft, titles[index] ?? '', context) as PagePlan,
  }));
}
