/** `foolscap new KIND "Title"`: one more guide in a course. Nothing that is there is written over. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readStart } from '../1-read/disk/read-start.ts';
import { readContent } from '../1-read/read-content.ts';
import { readCourse } from '../1-read/read-course.ts';
import { BIDI_CONTROL, CONTROL } from '../1-read/text/check-characters.ts';
import { SIZE_LIMITS } from '../1-read/text/sane-size.ts';
import { slugFromTitle } from '../1-read/text/slug-from-title.ts';
import { writeNew } from '../7-publish/write-new.ts';
import { UsageError } from '../command-line/usage-error.ts';
import { localeFor } from '../locale/locales.ts';
import { offered } from '../messages/alike.ts';
import { listed, nearest } from '../messages/nearest.ts';
import { newGuide } from './new-guide.ts';
import type { NewGuide } from './new-kinds.ts';

/**
 * @param content The content folder; absolute.
 * @returns Where it is now, and whether its course is new.
 * @throws UsageError where it can't be told where the guide belongs, or one of its address is there; Error where the
 *   disk fails.
 */
export async function writeGuide(
  content: string,
  { kind, title, course }: NewGuide,
): Promise<{ path: string; isNewCourse: boolean }> {
  const { courses, settings } = await readContent(content);
  const folder = courseFolder(course, coursesIn(content));
  const isNewCourse = !holdsCourse(join(content, folder));
  const slug = slugOf(title);
  const source = courses.find(({ file }) => folderOf(file.path) === folder);
  const taken = source?.guides.find((guide) => guide.slug === slug);
  const path = join(content, folder, `${slug}.md`);
  const isThere = () =>
    new UsageError(
      `Unexpected second guide \`${slug}.md\` in \`${folder}\`, expected another title: it is there already`,
    );
  if (taken !== undefined) throw isThere();
  const units = unitsOf(content, folder);
  const grammar = localeFor(settings.language).grammar;
  if (!writeNew(path, newGuide(kind, title, { units, grammar }), content)) throw isThere();
  return { path, isNewCourse };
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), 0));
}

/** Folders with a guide or a course.yml, and empty ones: who has made a folder by hand wants a course of that name. */
function coursesIn(content: string): string[] {
  if (!existsSync(content)) return [];
  return readdirSync(content, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'static' && !PASSED.test(entry.name))
    .map(({ name }) => name)
    .filter((name) => holdsCourse(join(content, name)) || isEmpty(join(content, name)))
    .sort();
}

/** What is passed over in a content folder. */
const PASSED = /^[._]|^node_modules$/;
const IN_COURSES = /^course\.yml$|\.md$/i;

/** A course may have its settings before its first guide. */
function holdsCourse(folder: string): boolean {
  return existsSync(folder) && readdirSync(folder).some((file) => IN_COURSES.test(file));
}

function isEmpty(folder: string): boolean {
  return readdirSync(folder).every((file) => file.startsWith('.'));
}

function unitsOf(content: string, folder: string): string[] {
  const path = join(content, folder, 'course.yml');
  const bytes = existsSync(path) ? readStart(path, SIZE_LIMITS.settings + 1) : null;
  const { source } = readCourse({ folder, bytes, guides: [] });
  return source?.settings.units.map(({ value }) => value) ?? [];
}

/** A name that is nearly another's is taken for a slip; any other makes a new course. */
function courseFolder(course: string | null, folders: readonly string[]): string {
  const [only, ...others] = folders;
  if (course === null) {
    if (only !== undefined && others.length === 0) return only;
    const which = only === undefined ? '' : `, one of ${listed(folders)} or a new one`;
    throw new UsageError(`Unexpected guide without a course, expected \`--course NAME\`${which}`);
  }
  if (folders.includes(course)) return course;
  const near = nearest(course, folders);
  if (near !== null) {
    throw new UsageError(
      `Unexpected course \`${course}\`, expected ${offered(course, near)}, or for a new course a name less like it`,
    );
  }
  return course;
}

/** Of `H<sub>2</sub>O`, as of `H₂O`, the file is `h2o.md`. */
function slugOf(title: string): string {
  if (/\n/.test(title) || CONTROL.test(title) || BIDI_CONTROL.test(title)) {
    throw new UsageError('Unexpected line break or invisible sign in the title, expected one line');
  }
  const slug = slugFromTitle(title.replaceAll(/<\/?\w+>/g, ''));
  if (slug !== '') return slug;
  throw new UsageError(
    `Unexpected title \`${title}\`, expected letters or digits that make a file’s name`,
  );
}
