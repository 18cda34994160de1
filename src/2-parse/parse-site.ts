import type { VFile } from 'vfile';
import type { CourseSource, Sources, WrittenSettings } from '../1-read/sources.ts';
import { accentAt } from '../guide/accents.ts';
import { slugFrom } from '../guide/addresses.ts';
import type { Guide, GuideHeading } from '../guide/guide.ts';
import type { SiteSettings } from '../guide/settings.ts';
import type { Course, Site, Unit } from '../guide/site.ts';
import { plainText } from '../guide/text.ts';
import { type Title, titleFromText } from '../guide/title.ts';
import { localeFor } from '../locale/locales.ts';
import { type Inherited, parseGuide } from './parse-guide.ts';
import { nearestSettings } from './sheet-settings.ts';
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
  const site = siteFrom(sources, (source, inherited): Guide | null => {
    if (source.frontmatter?.draft !== true || drafts) return parseGuide(source, inherited);
    left.add(source.file);
    return null;
  });
  return {
    site,
    files: sources.files.filter((file) => !left.has(file)),
    draftsLeft: left.size,
  };
}

/**
 * A site of its sources, whose settings are read here.
 *
 * @param guideOf What each guide's source becomes; null: it is left out.
 */
export function siteFrom<Source extends { file: VFile; slug: string }, G extends GuideHeading>(
  sources: Sources<Source>,
  guideOf: (source: Source, inherited: Inherited) => G | null,
): Site<G> {
  const settings = settingsFrom(sources);
  const courses = sources.courses.map((course, place) => {
    const inherited = inheritedFrom(course, sources.settings);
    const guides = course.guides.flatMap((source): G[] => {
      const guide = guideOf(source, inherited);
      return guide === null ? [] : [guide];
    });
    return courseFrom(course, place, guides, settings);
  });
  return {
    settings,
    courses: courses.filter(({ guides }) => guides.length > 0),
    assets: sources.assets,
  };
}

function settingsFrom({ settings, siteFile }: Settled): SiteSettings {
  const context = { file: siteFile, grammar: localeFor(settings.language).grammar };
  return { ...settings, title: titleFromFrontmatter(settings.title, context) };
}

/** Of the whole site. */
type Settled = Pick<Sources, 'settings' | 'siteFile'>;

interface InheritedCourse {
  slug: string;
  /** course.yml, there or not. */
  file: Pick<VFile, 'path'>;
  settings: Pick<
    CourseSource['settings'],
    'subject' | 'level' | 'term-links' | 'worksheet' | 'checks'
  >;
}

/** What the guides of a course take from it and from the site. */
export function inheritedFrom(
  { slug, settings, file }: InheritedCourse,
  site: Pick<WrittenSettings, 'language' | 'term-links' | 'worksheet' | 'checks'>,
): Inherited {
  const { subject, level, worksheet, checks } = settings;
  return {
    course: slug,
    subject,
    level,
    language: site.language,
    termLinks: settings['term-links'] ?? site['term-links'],
    worksheet: nearestSettings(site.worksheet, worksheet, file.path),
    checks: { ...site.checks, ...checks },
  };
}

function courseFrom<G extends GuideHeading>(
  { slug, file, settings }: Omit<CourseSource, 'guides'>,
  place: number,
  guides: G[],
  site: SiteSettings,
): Course<G> {
  const context = { file, grammar: localeFor(site.language).grammar };
  const { title, name } = settings;
  const called = name === null ? site.title : titleFromText(name);
  const unitTitles = settings.units.map((unit) => titleFromFrontmatter(unit, context));
  const units = unitsFrom(unitTitles, guides);
  const unsorted = guides.filter(({ unit }) => unit.plain === '');
  return {
    slug,
    title: title === null ? called : titleFromFrontmatter(title, context),
    isNamed: title !== null || name !== null,
    subject: settings.subject,
    level: settings.level,
    description: settings.description,
    accent: settings.colour ?? accentAt(place),
    links: settings.links,
    answers: settings.answers ?? site.answers,
    worksheet: nearestSettings(site.worksheet, settings.worksheet, file.path),
    unitTitles,
    units,
    unsorted,
    guides: [...units.flatMap((unit) => unit.guides), ...unsorted],
  };
}

/** In the order of course.yml; units it doesn't name follow in the order in which guides name them. */
function unitsFrom<G extends GuideHeading>(titles: Title[], guides: G[]): Unit<G>[] {
  const named = new Map<string, Title>();
  for (const title of [...titles, ...guides.map(({ unit }) => unit)]) {
    if (title.plain !== '' && !named.has(title.plain)) named.set(title.plain, title);
  }
  const slugs = new Set<string>();
  return [...named.values()].flatMap((title): Unit<G>[] => {
    const members = guides.filter(({ unit }) => unit.plain === title.plain);
    if (members.length === 0) return [];
    const base = slugFrom(plainText(title.children)) || 'unit';
    let slug = base;
    for (let count = 2; slugs.has(slug); count += 1) slug = `${base}-${count}`;
    slugs.add(slug);
    return [{ title, slug, guides: members }];
  });
}
