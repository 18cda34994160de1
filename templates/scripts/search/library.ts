import type { NamedCourse, SearchNames } from '../../../src/4-render/search/format.ts';
import { Catalogue } from './catalogue.ts';
import { loadNames, loadTexts } from './load.ts';

/** Texts of so many characters are loaded without being asked for: some 150 KB on their way. */
const MOST_UNASKED = 500_000;

/** What is loaded of a site's search, and what could be. */
export interface Library {
  names: SearchNames;
  catalogue: Catalogue;
  /** Courses whose texts are not there. */
  missing: NamedCourse[];
  /** True where there is no more than what the device keeps. */
  isKept: boolean;
}

/**
 * Without a connection as much of it as is kept: what is found can be read.
 *
 * @param root Of the site, ending in `/`. @throws Error where it can't be loaded.
 */
export async function openLibrary(root: string): Promise<Library> {
  const { courses: all, kept, ...more } = await loadNames(root);
  const courses = kept === undefined ? all : all.filter(({ slug }) => kept.includes(slug));
  const names = { ...more, courses };
  return {
    names,
    catalogue: new Catalogue(names),
    missing: [...courses],
    isKept: kept !== undefined,
  };
}

/** All texts of a site that has few, else those of the course that the reader is in. */
export function textsWanted({ missing }: Library, current: string): NamedCourse[] {
  const isSmall = sizeOf(missing) <= MOST_UNASKED;
  return isSmall ? [...missing] : missing.filter(({ slug }) => slug === current);
}

export function sizeOf(courses: readonly NamedCourse[]): number {
  return courses.reduce((sum, { size }) => sum + size, 0);
}

/** Courses one after the other, so that the page goes on answering. @throws Error where one can't be loaded. */
export async function addTexts(
  library: Library,
  courses: readonly NamedCourse[],
  root: string,
  added: () => void,
): Promise<void> {
  for (const course of courses) {
    const texts = await loadTexts(root, course.slug);
    if (!library.missing.includes(course)) continue;
    library.missing = library.missing.filter((one) => one !== course);
    library.catalogue.addTexts(texts);
    added();
  }
}
