import { join } from 'node:path';
import type { VFile } from 'vfile';
import { readOne, readPictures } from './1-read/read-one.ts';
import { parseSite } from './2-parse/parse-site.ts';
import { checkSite } from './3-check/check-site.ts';
import { foreseenProblems } from './5-print/foreseen.ts';
import type { PrintJob } from './5-print/job.ts';
import { printGuides } from './5-print/print-guides.ts';
import { printResources } from './5-print/resources.ts';
import { makeFolder } from './7-publish/make-folder.ts';
import { replaceFile } from './7-publish/replace-file.ts';
import type { Options } from './command-line/options.ts';
import type { PrintChoice } from './command-line/print-choice.ts';
import { versionLetters } from './guide/arrange.ts';
import type { SheetFile } from './guide/output.ts';
import { picturePaths } from './guide/references.ts';
import type { WorksheetSettings } from './guide/settings.ts';
import type { Site } from './guide/site.ts';
import { isRefused } from './messages/tally.ts';
import { reportPrintProblems } from './report-problems.ts';

export interface PrintedFile {
  files: VFile[];
  /** The PDFs, by their names; null where messages stood against them. */
  written: WrittenPdf[] | null;
}

export interface WrittenPdf {
  /** Absolute. */
  path: string;
  pages: number;
  kind: SheetFile['kind'];
}

/** `foolscap print FILE.md`: one guide's sheets and keys into a folder, no site needed. */
export async function printFile({
  content,
  out,
  strict,
  print: choice,
}: Options): Promise<PrintedFile> {
  const { sources, contentDir } = await readOne(content);
  const parsed = parseSite(sources, { drafts: true });
  const guides = parsed.site.courses.flatMap((course) => course.guides);
  const logos = [parsed.site.settings, ...parsed.site.courses, ...guides].map(
    ({ worksheet }) => worksheet.logo,
  );
  const pictures = await readPictures(contentDir, [
    ...guides.flatMap(picturePaths),
    ...logos.filter(Boolean),
  ]);
  const site = chosen({ ...parsed.site, assets: pictures.assets }, choice);
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
    only: ({ file }) => isChosen(file, choice),
  });
  reportPrintProblems(printed.problems, files);
  if (isRefused(files, strict)) return { files, written: null };

  makeFolder(out);
  const sheets = new Map([...printed.sheets.values()].flat().map((one) => [one.address, one]));
  const written: WrittenPdf[] = [];
  for (const file of [...printed.files, ...printed.teacherFiles]) {
    const sheet = sheets.get(file.path);
    if (file.kind !== 'bytes' || sheet === undefined) continue;
    // course/slug/worksheet.pdf becomes slug-worksheet.pdf: there is no site around it.
    const path = join(out, file.path.split('/').slice(1).join('-'));
    replaceFile(path, file.bytes);
    written.push({ path, pages: sheet.pages, kind: sheet.kind });
  }
  return { files, written: written.sort((a, b) => (a.path < b.path ? -1 : 1)) };
}

/** The site as it is with what was asked for on the command line. */
function chosen(site: Site, { edition, version, paper, space, pages }: PrintChoice): Site {
  const withChoice = (own: WorksheetSettings): WorksheetSettings => ({
    ...own,
    ...(edition !== null && { editions: [edition] }),
    ...(version !== null && {
      versions: Math.max(own.versions, versionLetters(26).indexOf(version) + 1),
    }),
    ...(space !== null && { space }),
    ...(pages !== null && { pages }),
  });
  return {
    ...site,
    settings: { ...site.settings, ...(paper !== null && { paper: [paper] }) },
    courses: site.courses.map((course) => ({
      ...course,
      guides: course.guides.map((guide) => ({ ...guide, worksheet: withChoice(guide.worksheet) })),
    })),
  };
}

/** A sheet of the edition and version that were asked for, or its key. */
function isChosen(file: PrintJob['file'], { edition, version }: PrintChoice): boolean {
  const ofEdition =
    edition === null ||
    file.edition === edition ||
    // Its key is the standard one.
    (edition === 'compact' && file.kind === 'answer-key');
  return ofEdition && (version === null || file.version === null || file.version === version);
}
