import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { VFile } from 'vfile';
import { readOne, readPictures } from './1-read/read-one.ts';
import { parseSite } from './2-parse/parse-site.ts';
import { checkSite } from './3-check/check-site.ts';
import { foreseenProblems } from './5-print/foreseen.ts';
import { printGuides } from './5-print/print-guides.ts';
import { printResources } from './5-print/resources.ts';
import { makeFolder } from './7-publish/make-folder.ts';
import { picturePaths } from './guide/references.ts';
import type { Site } from './guide/site.ts';
import { isRefused } from './messages/tally.ts';
import type { Options } from './options.ts';
import { reportPrintProblems } from './report-problems.ts';

export interface PrintedFile {
  files: VFile[];
  /** Absolute paths of the PDFs; null where messages stood against them. */
  written: string[] | null;
}

/** `foolscap print FILE.md`: one guide's sheets and keys into a folder, no site needed. */
export async function printFile({ content, out, strict }: Options): Promise<PrintedFile> {
  const { sources, contentDir } = await readOne(content);
  const parsed = parseSite(sources, { drafts: true });
  const guides = parsed.site.courses.flatMap((course) => course.guides);
  const pictures = await readPictures(contentDir, guides.flatMap(picturePaths));
  const site: Site = { ...parsed.site, assets: pictures.assets };
  const files = [...parsed.files, ...pictures.files];
  checkSite(site, files, true);
  const resources = printResources(contentDir, site.settings);
  reportPrintProblems(foreseenProblems(site, resources), files);
  if (isRefused(files, strict)) return { files, written: null };

  const printed = await printGuides(site, {
    contentDir,
    cacheDir: null,
    workers: 1,
    packets: false,
    resources,
  });
  reportPrintProblems(printed.problems, files);
  if (isRefused(files, strict)) return { files, written: null };

  makeFolder(out);
  const written: string[] = [];
  for (const file of [...printed.files, ...printed.teacherFiles]) {
    if (file.kind !== 'bytes') continue;
    // course/slug/worksheet.pdf becomes slug-worksheet.pdf: there is no site around it.
    const path = join(out, file.path.split('/').slice(1).join('-'));
    await writeFile(path, file.bytes);
    written.push(path);
  }
  return { files, written: written.sort() };
}
