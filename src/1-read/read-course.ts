import { VFile } from 'vfile';
import { report } from '../messages/report.ts';
import { readSettings } from './read-settings.ts';
import { courseSchema } from './settings/course-schema.ts';
import type { CourseSettings, CourseSource } from './sources.ts';
import { slugFromName, titleFromName } from './text/slug-from-name.ts';
import { checkValueNesting } from './text/value-nesting.ts';

/** Address of the course that guides outside any folder make. */
const ROOT_SLUG = 'guides';

export interface CourseInput<Guide extends { file: VFile; slug: string }> {
  /** Empty: the content folder itself. */
  folder: string;
  /** course.yml; null where there is none. */
  bytes: Uint8Array | null;
  /** In file-name order. */
  guides: Guide[];
}

/**
 * A course of its settings and guides. Guides whose names make no address, or another's, are left out.
 * Reports `addresses-are-unique` and what `readSettings` reports.
 *
 * @returns `source` null where the folder's name makes no address.
 */
export function readCourse<Guide extends { file: VFile; slug: string }>({
  folder,
  bytes,
  guides,
}: CourseInput<Guide>): { source: CourseSource<Guide> | null; files: VFile[] } {
  const file = new VFile({
    path: folder === '' ? 'course.yml' : `${folder}/course.yml`,
    value: '',
  });
  const folderFile = new VFile({ path: folder || '.', value: '' });
  const slug = folder === '' ? ROOT_SLUG : slugFromName(folder, 'folder name', '', folderFile);
  const { settings, places, markdown } = readSettings(courseSchema, bytes, file);
  const title = settings.title === '' ? null : markdown(settings.title, 'title');
  const units = settings.units.map((unit, index) => markdown(unit, `units.${index}`));
  const isShallow = checkValueNesting(title === null ? units : [title, ...units], file);
  const complete: CourseSettings = {
    ...settings,
    title: isShallow ? title : null,
    units: isShallow ? units : [],
    name: folder === '' ? null : titleFromName(folder),
    places,
  };
  const kept = withOwnAddresses(guides, ({ file: { path } }) => path);
  const files = [
    ...(slug === null ? [folderFile] : []),
    file,
    ...guides.map((guide) => guide.file),
  ];
  if (slug === null) return { source: null, files };
  return { source: { slug, file, settings: complete, guides: kept }, files };
}

/** The first of each address; the others are told of it. */
export function withOwnAddresses<Source extends { slug: string; file: VFile }>(
  sources: readonly Source[],
  nameOf: (source: Source) => string,
): Source[] {
  const taken = new Map<string, Source>();
  for (const source of sources) {
    if (source.slug === '') continue;
    const other = taken.get(source.slug);
    if (other === undefined) taken.set(source.slug, source);
    else {
      const reason = `Unexpected second address \`${source.slug}\`, expected another name: \`${nameOf(other)}\` has it already`;
      const cause = { place: null, reason: 'the same address', file: other.file };
      report(source.file, 'addresses-are-unique', null, reason, { cause });
    }
  }
  return [...taken.values()];
}
