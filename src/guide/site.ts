/** The whole of what was written: settings, courses, guides, and the files beside them. Types only. */
import type { Guide } from './guide.ts';
import type { AnswersMode, CourseLink, SiteSettings, WorksheetSettings } from './settings.ts';
import type { Title } from './title.ts';

export interface Unit {
  title: Title;
  slug: string;
  /** In file-name order. */
  guides: Guide[];
}

export interface Course {
  slug: string;
  title: Title;
  subject: string;
  level: string;
  description: string;
  links: CourseLink[];
  answers: AnswersMode;
  worksheet: WorksheetSettings;
  /** Titles that course.yml names, in order; empty where it names none and guides may name any. */
  unitTitles: Title[];
  /** In the order of course.yml; each has at least one guide. */
  units: Unit[];
  /** Guides that name no unit, in file-name order. */
  unsorted: Guide[];
  /** Every guide in reading order: the units' in turn, then those without a unit. */
  guides: Guide[];
}

/** A file that guides may show or link to. */
export interface Asset {
  /** Path from the content folder, with `/`. */
  path: string;
  /** Pixels (CSS px for SVG); null for a file that is no picture. */
  size: { width: number; height: number } | null;
  /** Of an SVG: the drawing as it was checked, to be used in place of the file. */
  drawing: string | null;
}

export interface Site {
  settings: SiteSettings;
  /** In folder-name order. */
  courses: Course[];
  /** By path. Only files with a known, harmless ending. */
  assets: Map<string, Asset>;
}
