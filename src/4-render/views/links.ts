import { courseAddress, guideAddress } from '../../guide/addresses.ts';
import type { Guide } from '../../guide/guide.ts';
import type { Course, Site } from '../../guide/site.ts';
import type { Title } from '../../guide/title.ts';

/** A link within the site. */
export interface Link {
  title: Title;
  /** From the site's root. */
  address: string;
}

export const guideLink = (guide: Guide): Link => ({
  title: guide.title,
  address: guideAddress(guide),
});

/** The course that something belongs to, as it is told beside it. */
export interface CoursePlace extends Link {
  /** Taught at a level, and so a class; anything else may be a folder of notes. */
  isClass: boolean;
}

/** @returns null where the course is called as the site is, whose name stands on every page. */
export function coursePlace({ settings }: Site, course: Course): CoursePlace | null {
  if (course.title.plain === settings.title.plain) return null;
  return { ...courseLink(course), isClass: course.level !== '' };
}

export const courseLink = (course: Course): Link => ({
  title: course.title,
  address: courseAddress(course),
});
