import { courseAddress, guideAddress } from '../../guide/addresses.ts';
import { titleInLanguage } from '../../guide/foreign.ts';
import type { GuideHeading } from '../../guide/guide.ts';
import type { SiteSettings } from '../../guide/settings.ts';
import type { Title } from '../../guide/title.ts';

/** A link within the site. */
export interface Link {
  title: Title;
  /** From the site's root. */
  address: string;
}

export const guideLink = (guide: GuideHeading): Link => ({
  title: titleInLanguage(guide.title, guide.language),
  address: guideAddress(guide),
});

/** The course that something belongs to, as it is told beside it. */
export interface CoursePlace extends Link {
  /** Taught at a level, and so a class; anything else may be a folder of notes. */
  isClass: boolean;
}

type Named = { slug: string; title: Title };

/** @returns null where the course is called as the site is, whose name stands on every page. */
export function coursePlace(
  { settings }: { settings: SiteSettings },
  course: Named & { level: string },
): CoursePlace | null {
  if (course.title.plain === settings.title.plain) return null;
  return { ...courseLink(course), isClass: course.level !== '' };
}

export const courseLink = (course: Named): Link => ({
  title: course.title,
  address: courseAddress(course),
});
