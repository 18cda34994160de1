import type { VFile } from 'vfile';
import type { GuideCard, GuideFace } from '../guide/card.ts';
import type { Guide } from '../guide/guide.ts';
import type { Course, Site } from '../guide/site.ts';

/** Looks at one guide by itself and reports on its file. */
export type GuideRule = (guide: Guide, file: VFile) => void;

/** What a rule across guides may look at: the site, and the files to report on, by path from the content folder. */
export interface CheckContext {
  site: Site<GuideFace>;
  files: ReadonlyMap<string, VFile>;
}

/** Beside the site, the course of the guide that is looked at. */
export interface CourseContext extends CheckContext {
  course: Course<GuideCard>;
}

/** Looks at one guide and what is around it, and reports on its file. */
export type CardRule = (guide: GuideCard, file: VFile, context: CourseContext) => void;

/** Looks at all guides at once. */
export type SiteRule = (context: CheckContext) => void;
