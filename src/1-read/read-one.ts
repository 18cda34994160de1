import { lstat, readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { VFile } from 'vfile';
import type { Asset } from '../guide/site.ts';
import { report } from '../messages/report.ts';
import { readAsset } from './assets/read-asset.ts';
import { readStart } from './disk/read-start.ts';
import { reading } from './disk/reading.ts';
import { readCourse } from './read-course.ts';
import { readGuide } from './read-guide.ts';
import { readSiteSettings } from './read-site-settings.ts';
import type { Sources } from './sources.ts';
import { SIZE_LIMITS } from './text/sane-size.ts';

/**
 * One guide as if it were alone, with the settings that lie around it: course.yml beside it, site.yml
 * beside it or one folder up. Nothing else on the disk is looked at; pictures come by `readPictures`.
 *
 * @param file Absolute path.
 * @returns `contentDir`: the folder that the paths in `sources` start from.
 */
export async function readOne(file: string): Promise<{ sources: Sources; contentDir: string }> {
  const folder = dirname(file);
  const inCourse =
    (await exists(join(folder, 'course.yml'))) || (await exists(join(folder, '..', 'site.yml')));
  const isRoot = await exists(join(folder, 'site.yml'));
  const course = inCourse && !isRoot ? basename(folder) : '';
  const contentDir = course === '' ? folder : dirname(folder);
  const path = course === '' ? basename(file) : `${course}/${basename(file)}`;

  const siteFile = new VFile({ path: 'site.yml', value: '' });
  const siteBytes = await bytesOf(join(contentDir, 'site.yml'), SIZE_LIMITS.settings, siteFile);
  const { settings } = readSiteSettings(siteBytes, siteFile);
  const guideFile = new VFile({ path, value: '' });
  if (!(await exists(file))) {
    const reason = 'Unexpected missing file, expected a guide in Markdown';
    report(guideFile, 'content-is-found', null, reason);
  }
  const bytes = await bytesOf(file, SIZE_LIMITS.guide, guideFile);
  if (bytes === null) {
    const nothing = { courses: [], assets: new Map(), statics: [] };
    return { sources: { siteFile, settings, ...nothing, files: [guideFile] }, contentDir };
  }
  const courseFile = new VFile({ path: `${course}/course.yml`, value: '' });
  const read = readCourse({
    folder: course,
    bytes: await bytesOf(join(folder, 'course.yml'), SIZE_LIMITS.settings, courseFile),
    guides: [readGuide(bytes, path)],
  });
  return {
    sources: {
      siteFile,
      settings,
      courses: read.source === null ? [] : [read.source],
      assets: new Map(),
      statics: [],
      files: [siteFile, ...read.files, ...(courseFile.messages.length > 0 ? [courseFile] : [])],
    },
    contentDir,
  };
}

/** The pictures at these paths from the content folder; what is not there is left out. */
export async function readPictures(
  contentDir: string,
  paths: readonly string[],
): Promise<{ assets: Map<string, Asset>; files: VFile[] }> {
  const there = [];
  for (const path of new Set(paths)) {
    const found = await pathOnDisk(contentDir, path);
    if (found !== null) there.push(found);
  }
  const read = await Promise.all(there.map((path) => readAsset(contentDir, path)));
  return {
    assets: new Map(read.map(({ asset }) => [asset.path, asset])),
    files: read.map(({ file }) => file),
  };
}

/** A path in normal form C as the disk has it; null where there is no such file. */
async function pathOnDisk(contentDir: string, path: string): Promise<string | null> {
  if (await exists(join(contentDir, path))) return path;
  let found = '';
  for (const part of path.split('/')) {
    const names = await readdir(join(contentDir, found)).catch(() => []);
    const name = names.find((one) => one.normalize('NFC') === part);
    if (name === undefined) return null;
    found = found === '' ? name : `${found}/${name}`;
  }
  return (await exists(join(contentDir, found))) ? found : null;
}

async function exists(path: string): Promise<boolean> {
  // Not through links: they may lead anywhere.
  const found = await lstat(path).catch(() => null);
  return found?.isFile() === true;
}

/** null where there is no such file, or it can't be read: that is told on `file`. */
async function bytesOf(path: string, most: number, file: VFile): Promise<Uint8Array | null> {
  if (!(await exists(path))) return null;
  return await reading(file, () => readStart(path, most + 1));
}
