import type { Site } from '../guide/site.ts';
import { hasExercises } from '../guide/worksheet.ts';
import { type Fonts, siteFonts } from './fonts/site-fonts.ts';
import { uncoveredCharacters, uncoveredInCourse, uncoveredInSite } from './fonts/uncovered.ts';
import { imageReader, type ReadImage } from './images.ts';
import type { PrintProblem } from './problem.ts';

/** Fonts and pictures for all sheets of a site, and what can be told of them before a page is set. */
export interface Outfit {
  fonts: Fonts;
  readImage: ReadImage;
  /** Rules: `characters-can-be-printed`, `fonts-are-fonts`. */
  problems: PrintProblem[];
}

/** @param contentDir Absolute path. */
export function outfitOf(site: Site, contentDir: string): Outfit {
  const fonts = siteFonts(contentDir, site.settings.fonts);
  const readImage = imageReader(contentDir, fonts.familyOf);
  const printed = site.courses.filter(({ guides }) => guides.some(hasExercises));
  const problems = [
    ...fonts.problems,
    ...(printed.length > 0 ? uncoveredInSite(site, fonts) : []),
    ...printed.flatMap((course) => [
      ...uncoveredInCourse(course, fonts),
      ...course.guides
        .filter(hasExercises)
        .flatMap((guide) => uncoveredCharacters(guide, site, fonts, readImage)),
    ]),
  ];
  return { fonts, readImage, problems };
}
