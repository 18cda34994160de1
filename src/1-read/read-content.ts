import { VFile } from 'vfile';
import type { Asset } from '../guide/site.ts';
import { offered } from '../messages/alike.ts';
import { nearest } from '../messages/nearest.ts';
import { report } from '../messages/report.ts';
import { isAssetPath } from './assets/read-asset.ts';
import { type ContentFolder, diskFolder, reportFolder } from './disk/content-folder.ts';
import { mapBounded } from './disk/map-bounded.ts';
import { reading } from './disk/reading.ts';
import { byCodePoint } from './disk/walk-folder.ts';
import { misplacedFiles } from './misplaced-files.ts';
import { type CourseInput, readCourse, withOwnAddresses } from './read-course.ts';
import { readGuide } from './read-guide.ts';
import { readSiteSettings } from './read-site-settings.ts';
import { sortPaths } from './sort-paths.ts';
import type { CourseSource, Sources } from './sources.ts';
import { SIZE_LIMITS } from './text/sane-size.ts';

export { readGuide };

/** Files open at a time. */
const AT_ONCE = 32;

/** Everything that lies in the content folder, its guides read. See `readFolder`. */
export async function readContent(contentDir: string): Promise<Sources> {
  return await readFolder(diskFolder(contentDir), ({ bytes, file }) =>
    bytes === null ? { file, slug: '', frontmatter: null } : readGuide(bytes, file.path),
  );
}

/** A guide's file as the disk has it. */
export interface GuideBytes {
  /** With what the disk said, where it could not be read. */
  file: VFile;
  /** null where it could not be read. */
  bytes: Uint8Array | null;
}

/**
 * Everything that lies in the content folder, with complete settings and a message for whatever is
 * wrong with it. Never rejects because of what an author wrote; executes nothing.
 *
 * @param toGuide What becomes of the file of each guide.
 */
export async function readFolder<Guide extends { file: VFile; slug: string }>(
  folder: ContentFolder,
  toGuide: (read: GuideBytes) => Guide,
): Promise<Sources<Guide>> {
  const listing = await folder.list();
  const sorted = sortPaths(listing.paths, isAssetPath);
  const present = new Set(listing.paths);
  /** Files that could not be read, and have no other place for their messages. */
  const unread: VFile[] = [];
  const bytesOf = async (path: string, most: number) => {
    if (!present.has(path)) return null;
    const file = new VFile({ path, value: '' });
    unread.push(file);
    return await reading(file, () => folder.bytes(path, most + 1));
  };

  const siteFile = new VFile({ path: 'site.yml', value: '' });
  const siteBytes = await bytesOf('site.yml', SIZE_LIMITS.settings);
  const { settings: given, places } = readSiteSettings(siteBytes, siteFile);
  // As the disk spells them, whichever normal form their names have in the settings.
  const spelled = new Map(listing.paths.map((path) => [path.normalize('NFC'), path]));
  const fonts = given.fonts.map((font) => spelled.get(font.normalize('NFC')) ?? font);
  const settings = { ...given, fonts };
  for (const [index, font] of fonts.entries()) {
    if (present.has(font)) continue;
    const near = nearest(font, listing.paths);
    const expected = near === null ? 'a file in the content folder' : offered(font, near);
    const place = places[`fonts.${index}`] ?? places.fonts ?? null;
    report(
      siteFile,
      'values-are-known',
      place,
      `Unexpected font \`${font}\`, expected ${expected}`,
    );
  }

  const read: { source: CourseSource<Guide> | null; files: VFile[] }[] = [];
  const folders = [...sorted.guides].sort(([a], [b]) => byCodePoint(a || 'guides', b || 'guides'));
  for (const [name, paths] of folders) {
    const coursePath = name === '' ? 'course.yml' : `${name}/course.yml`;
    const input: CourseInput<Guide> = {
      folder: name,
      bytes: await bytesOf(coursePath, SIZE_LIMITS.settings),
      guides: (await mapBounded(paths, AT_ONCE, (path) => readBytesAt(folder, path))).map(toGuide),
    };
    read.push(readCourse(input));
  }
  const sources = read.flatMap(({ source }) => (source === null ? [] : [source]));
  const courses = withOwnAddresses(
    sources,
    ({ file: { path } }) => path.replace(/\/?course\.yml$/, '') || 'guides',
  );

  const statics = await mapBounded(sorted.statics, AT_ONCE, (path) =>
    folder.copied(`static/${path}`),
  );
  const assets = await mapBounded(sorted.assets, AT_ONCE, folder.asset);
  const emptied =
    !listing.isMissing &&
    sorted.guides.size + sorted.stray.length + sorted.misnamedGuides.length === 0
      ? [reportFolder('Unexpected folder without guides, expected at least one `.md` file in it')]
      : [];
  return {
    siteFile,
    settings,
    courses,
    assets: new Map(assets.map(({ asset }): [string, Asset] => [asset.path, asset])),
    statics: sorted.statics,
    files: [
      ...emptied,
      siteFile,
      ...read.flatMap(({ files }) => files),
      ...assets.map(({ file }) => file),
      ...misplacedFiles(sorted),
      ...listing.refused,
      ...[...unread, ...statics].filter(({ messages }) => messages.length > 0),
    ],
  };
}

async function readBytesAt(folder: ContentFolder, path: string): Promise<GuideBytes> {
  const file = new VFile({ path, value: '' });
  const bytes = await reading(file, () => folder.bytes(path, SIZE_LIMITS.guide + 1));
  return { file, bytes };
}
