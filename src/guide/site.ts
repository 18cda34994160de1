/** The whole of what was written: settings, courses, guides, and the files beside them. */
import type { Accent } from './accents.ts';
import type { Guide, GuideHeading } from './guide.ts';
import type { AnswersMode, CourseLink, SiteSettings, WorksheetSettings } from './settings.ts';
import type { Title } from './title.ts';

/** `G`: whole guides, or their cards alone. */
export interface Unit<G extends GuideHeading = Guide> {
  title: Title;
  slug: string;
  /** In file-name order. */
  guides: G[];
}

export interface Course<G extends GuideHeading = Guide> {
  slug: string;
  title: Title;
  /** False where nothing names it and it goes by the site's title, which sheets don't print in its place. */
  isNamed: boolean;
  subject: string;
  level: string;
  description: string;
  accent: Accent;
  links: CourseLink[];
  answers: AnswersMode;
  worksheet: WorksheetSettings;
  /** Titles that course.yml names, in order; empty where it names none and guides may name any. */
  unitTitles: Title[];
  /** In the order of course.yml; each has at least one guide. */
  units: Unit<G>[];
  /** Guides that name no unit, in file-name order. */
  unsorted: G[];
  /** Every guide in reading order: the units' in turn, then those without a unit. */
  guides: G[];
}

/** A file that guides may show or link to. */
export interface Asset {
  /** Path from the content folder, with `/`. */
  path: string;
  /** Pixels (CSS px for SVG); null for a file that is no picture. */
  size: { width: number; height: number } | null;
  /** Of an SVG: the drawing as it was checked, to be used in place of the file. */
  drawing: string | null;
  /** Of a drawing: how high the letters of its smallest words are at that size, in CSS px; null where none are known. */
  words: number | null;
}

export interface Site<G extends GuideHeading = Guide> {
  settings: SiteSettings;
  /** In folder-name order. */
  courses: Course<G>[];
  /** By path. Only files with a known, harmless ending. */
  assets: Map<string, Asset>;
}

/** What the sheets of a guide need to know of its site: nothing of other guides. */
export type SiteBase = Pick<Site, 'settings' | 'assets'>;

/** The same site of other guides, one for each. */
export function mapGuides<From extends GuideHeading, To extends GuideHeading>(
  site: Site<From>,
  convert: (guide: From) => To,
): Site<To> {
  const known = new Map<From, To>();
  const converted = (guide: From): To => {
    const before = known.get(guide);
    if (before !== undefined) return before;
    const made = convert(guide);
    known.set(guide, made);
    return made;
  };
  const courses = site.courses.map((course) => ({
    ...course,
    guides: course.guides.map(converted),
    unsorted: course.unsorted.map(converted),
    units: course.units.map((unit) => ({ ...unit, guides: unit.guides.map(converted) })),
  }));
  return { ...site, courses };
}
