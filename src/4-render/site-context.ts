import type { Audience } from '../guide/audience.ts';
import type { Guide } from '../guide/guide.ts';
import type { Course, Site } from '../guide/site.ts';
import type { Locale } from '../locale/locale.ts';
import { localeFor } from '../locale/locales.ts';
import type { SiteFiles } from './dress.ts';
import type { RenderOptions } from './options.ts';
import type { ProseScope } from './prose-scope.ts';

/** What making the pages of one edition of a site needs. */
export interface SiteContext {
  site: Site;
  options: RenderOptions;
  audience: Audience;
  files: SiteFiles;
  /** In the site's language. */
  locale: Locale;
  /** By its slug. */
  courses: ReadonlyMap<string, Course>;
  /** Those made so far. */
  scopes: WeakMap<Guide, ProseScope>;
}

export function siteContext(site: Site, options: RenderOptions, files: SiteFiles): SiteContext {
  return {
    site,
    options,
    audience: options.audience ?? 'pupils',
    files,
    locale: localeFor(site.settings.language),
    courses: new Map(site.courses.map((course) => [course.slug, course])),
    scopes: new WeakMap(),
  };
}

export function courseOf({ courses }: SiteContext, guide: Guide): Course {
  const course = courses.get(guide.course);
  if (course === undefined) throw new Error(`No course \`${guide.course}\` for ${guide.source}`);
  return course;
}
