/**
 * What can be told of sheets before a page is set. Rules: `characters-can-be-printed`, `fonts-are-fonts`,
 * `pictures-are-legible`.
 */
import type { Guide } from '../guide/guide.ts';
import type { Course, Site, SiteBase } from '../guide/site.ts';
import { hasExercises } from '../guide/worksheet.ts';
import { uncoveredCharacters, uncoveredInCourse, uncoveredInSite } from './fonts/uncovered.ts';
import type { PrintProblem } from './problem.ts';
import type { PrintResources } from './resources.ts';
import { smallWords } from './small-words.ts';

/** Of a whole site. */
export function foreseenProblems(site: Site, resources: PrintResources): PrintProblem[] {
  const printed = site.courses.filter(({ guides }) => guides.some(hasExercises));
  return [
    ...foreseenInSettings(site, printed, resources),
    ...printed.flatMap(({ guides }) =>
      guides.flatMap((guide) => foreseenInGuide(guide, site, resources)),
    ),
  ];
}

/** Of the fonts, and of what site.yml and each course.yml put on every sheet. @param printed Courses with exercises. */
export function foreseenInSettings(
  site: SiteBase,
  printed: readonly Course[],
  { fonts }: PrintResources,
): PrintProblem[] {
  return [
    ...fonts.problems,
    ...(printed.length > 0 ? uncoveredInSite(site, fonts) : []),
    ...printed.flatMap((course) => uncoveredInCourse(course, site, fonts)),
  ];
}

/**
 * Of one guide. It depends on the guide, the site's settings, the drawings it shows and the fonts, and on nothing of
 * other guides.
 */
export function foreseenInGuide(
  guide: Guide,
  site: SiteBase,
  { fonts, readImage }: PrintResources,
): PrintProblem[] {
  if (!hasExercises(guide)) return [];
  return [...uncoveredCharacters(guide, site, fonts, readImage), ...smallWords(guide, site)];
}
