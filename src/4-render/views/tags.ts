import type { GuideFace } from '../../guide/card.ts';
import { titleFromText } from '../../guide/title.ts';
import { courseOf, type SiteContext } from '../site-context.ts';
import { type GuideSummary, guideSummary } from './index-views.ts';
import { courseLink, type Link } from './links.ts';
import { keyOf, type TagGroup } from './tag-groups.ts';

export interface TagView {
  tag: string;
  /** In their order on the site. */
  courses: { course: Link; guides: GuideSummary[] }[];
}

/** All tags, in the order of their language. */
export interface TagListView {
  tags: { tag: string; address: string; count: number }[];
}

/** Ways from a guide to the pages of its tags. */
export function tagLinks({ tags }: SiteContext, guide: GuideFace): Link[] {
  const groups = new Set(guide.tags.flatMap((tag) => tags.get(keyOf(tag)) ?? []));
  return [...groups].map(({ tag, address }) => ({ title: titleFromText(tag), address }));
}

export function tagView(context: SiteContext, { tag, guides }: TagGroup): TagView {
  const courses = new Map<string, GuideFace[]>();
  for (const guide of guides) {
    const known = courses.get(guide.course);
    if (known === undefined) courses.set(guide.course, [guide]);
    else known.push(guide);
  }
  return {
    tag,
    courses: [...courses.values()].flatMap((some) => {
      const [first] = some;
      if (first === undefined) return [];
      const shown = some.map((guide) => guideSummary(context, guide));
      return [{ course: courseLink(courseOf(context, first)), guides: shown }];
    }),
  };
}

export function tagListView({ tags }: SiteContext): TagListView {
  return {
    tags: [...tags.values()].map(({ tag, address, guides }) => ({
      tag,
      address,
      count: guides.length,
    })),
  };
}
