import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { VFile } from 'vfile';
import type { Asset } from '../guide/site.ts';
import { offered } from '../messages/alike.ts';
import { nearest } from '../messages/nearest.ts';
import { report } from '../messages/report.ts';
import { isAssetPath, readAsset } from './assets/read-asset.ts';
import { mapBounded } from './disk/map-bounded.ts';
import { readStart } from './disk/read-start.ts';
import { checkReadable, reading } from './disk/reading.ts';
import { byCodePoint, walkFolder } from './disk/walk-folder.ts';
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
  return await readFolder(contentDir, ({ bytes, file }) =>
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
  contentDir: string,
  toGuide: (read: GuideBytes) => Guide,
): Promise<Sources<Guide>> {
  const missing = await missingFolder(contentDir);
  const listing =
    missing === null
      ? await walkFolder(contentDir)
      : { paths: [], folders: [], refused: [missing] };
  const sorted = sortPaths(listing.paths, isAssetPath);
  const present = new Set(listing.paths);
  /** Files that could not be read, and have no other place for their messages. */
  const unread: VFile[] = [];
  const bytesOf = async (path: string, most: number) => {
    if (!present.has(path)) return null;
    const file = new VFile({ path, value: '' });
    unread.push(file);
    return await reading(file, () => readStart(join(contentDir, path), most + 1));
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
  for (const [folder, paths] of folders) {
    const coursePath = folder === '' ? 'course.yml' : `${folder}/course.yml`;
    const input: CourseInput<Guide> = {
      folder,
      bytes: await bytesOf(coursePath, SIZE_LIMITS.settings),
      guides: (await mapBounded(paths, AT_ONCE, (path) => readBytesAt(contentDir, path))).map(
        toGuide,
      ),
    };
    read.push(readCourse(input));
  }
  const sources = read.flatMap(({ source }) => (source === null ? [] : [source]));
  const courses = withOwnAddresses(
    sources,
    ({ file: { path } }) => path.replace(/\/?course\.yml$/, '') || 'guides',
  );

  const statics = await mapBounded(sorted.statics, AT_ONCE, async (path) => {
    const file = new VFile({ path: `static/${path}`, value: '' });
    await checkReadable(join(contentDir, file.path), file);
    return file;
  });
  const assets = await mapBounded(sorted.assets, AT_ONCE, (path) => readAsset(contentDir, path));
  const emptied =
    missing === null &&
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

async function readBytesAt(contentDir: string, path: string): Promise<GuideBytes> {
  const file = new VFile({ path, value: '' });
  const bytes = await reading(file, () => readStart(join(contentDir, path), SIZE_LIMITS.guide + 1));
  return { file, bytes };
}

/** Messages about the content folder itself are on a file named `.`. */
async function missingFolder(contentDir: string): Promise<VFile | null> {
  const found = await stat(contentDir).catch(() => null);
  if (found?.isDirectory()) return null;
  const reason =
    found === null
      ? 'Unexpected missing folder, expected a folder with your guides in it'
      : 'Unexpected file, expected a folder with your guides in it';
  return reportFolder(reason);
}

function reportFolder(reason: string): VFile {
  const file = new VFile({ path: '.', value: '' });
  report(file, 'content-is-found', null, reason, {
    note: 'Name the folder with `--content`, or put a file such as `content/biology/cells.md` there',
  });
  return file;
}
