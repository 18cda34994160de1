import { courseAddress, guideAddress } from '../../guide/addresses.ts';
import type { Guide } from '../../guide/guide.ts';
import type { Course } from '../../guide/site.ts';
import type { Link } from '../page.ts';

export const guideLink = (guide: Guide): Link => ({
  title: guide.title,
  address: guideAddress(guide),
});

export const courseLink = (course: Course): Link => ({
  title: course.title,
  address: courseAddress(course),
});
