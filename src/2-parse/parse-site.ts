import type { VFile } from 'vfile';
import type { CourseSource, Sources, WrittenSettings } from '../1-read/sources.ts';
import { slugFrom } from '../guide/addresses.ts';
import type { Guide } from '../guide/guide.ts';
import type { SiteSettings } from '../guide/settings.ts';
import type { Course, Site, Unit } from '../guide/site.ts';
import { plainText } from '../guide/text.ts';
import { type Title, titleFromText } from '../guide/title.ts';
import { localeFor } from '../locale/locales.ts';
import { parseGuide } from './parse-guide.ts';
import { titleFromFrontmatter } from './title-markdown.ts';

export interface ParsedSite {
  site: Site;
  /** Files with a say in this site: drafts that were left out are not among them. */
  files: VFile[];
  /** How many drafts were left out. */
  draftsLeft: number;
}

/** All sources to one site. Never throws; messages are on the files. */
export function parseSite(sources: Sources, { drafts }: { drafts: boolean }): ParsedSite {
  const left = new Set<VFile>();
  const settings = settingsFrom(sources);
  const courses = sources.courses.map((course) => {
    const guides = course.guides.flatMap((source): Guide[] => {
      if (source.frontmatter?.draft === true && !drafts) {
        left.add(source.file);
        return [];
      }
      const guide = parseGuide(source, inheritedFrom(course, sources.settings));
      return guide === null ? [] : [guide];
    });
    return courseFrom(course, guides, settings);
  });
  return {
    site: {
      settings,
      courses: courses.filter(({ guides }) => guides.length > 0),
      assets: sources.assets,
    },
    files: sources.files.filter((file) => !left.has(file)),
    draftsLeft: left.size,
  };
}

function settingsFrom({ settings, siteFile }: Sources): SiteSettings {
  const context = { file: siteFile, grammar: localeFor(settings.language).grammar };
  return { ...settings, title: titleFromFrontmatter(settings.title, context) };
}

function inheritedFrom({ slug, settings }: CourseSource, site: WrittenSettings) {
  const { subject, level, worksheet } = settings;
  return {
    course: slug,
    subject,
    level,
    language: site.language,
    worksheet: { ...site.worksheet, ...worksheet },
  };
}

function courseFrom(
  { slug, file, settings }: CourseSource,
  guides: Guide[],
  site: SiteSettings,
): Course {
  const context = { file, grammar: localeFor(site.language).grammar };
  const { title, name } = settings;
  const called = name === null ? site.title : titleFromText(name);
  const unitTitles = settings.units.map((unit) => titleFromFrontmatter(unit, context));
  const units = unitsFrom(unitTitles, guides);
  const unsorted = guides.filter(({ unit }) => unit.plain === '');
  return {
    slug,
    title: title === null ? called : titleFromFrontmatter(title, context),
    subject: settings.subject,
    level: settings.level,
    description: settings.description,
    links: settings.links,
    answers: settings.answers ?? site.answers,
    worksheet: { ...site.worksheet, ...settings.worksheet },
    unitTitles,
    units,
    unsorted,
    guides: [...units.flatMap((unit) => unit.guides), ...unsorted],
  };
}

/** In the order of course.yml; units it doesn't name follow in the order in which guides name them. */
function unitsFrom(titles: Title[], guides: Guide[]): Unit[] {
  const named = new Map<string, Title>();
  for (const title of [...titles, ...guides.map(({ unit }) => unit)]) {
    if (title.plain !== '' && !named.has(title.plain)) named.set(title.plain, title);
  }
  const slugs = new Set<string>();
  return [...named.values()].flatMap((title): Unit[] => {
    const members = guides.filter(({ unit }) => unit.plain === title.plain);
    if (members.length === 0) return [];
    const base = slugFrom(plainText(title.children)) || 'unit';
    let slug = base;
    for (let count = 2; slugs.has(slug); count += 1) slug = `${base}-${count}`;
    slugs.add(slug);
    return [{ title, slug, guides: members }];
  });
}
