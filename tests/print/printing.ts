/** Sites to print in tests, and where their PDFs lie. */
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cp, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readContent } from '../../src/1-read/read-content.ts';
import { parseSite } from '../../src/2-parse/parse-site.ts';
import { type PrintOptions, printGuides } from '../../src/5-print/print-guides.ts';
import type { Printed } from '../../src/5-print/printed.ts';
import type { OutputFile } from '../../src/guide/output.ts';
import type { Edition, WorksheetSettings } from '../../src/guide/settings.ts';
import type { Site } from '../../src/guide/site.ts';
import { cacheFolder } from '../../src/kept/files.ts';
import { EXAMPLE_CONTENT } from '../support/example.ts';

export interface PrintedSite extends Printed {
  site: Site;
  /** Absolute path of a printed file. */
  pathOf: (address: string) => string;
  remove: () => void;
}

export async function siteFrom(contentDir: string): Promise<Site> {
  return parseSite(await readContent(contentDir), { drafts: false }).site;
}

export const exampleSite = () => siteFrom(EXAMPLE_CONTENT);

/** The same sheets for every guide of a site. */
export function withSheets(site: Site, worksheet: Partial<WorksheetSettings>): Site {
  for (const course of site.courses) {
    Object.assign(course.worksheet, worksheet);
    for (const guide of course.guides) Object.assign(guide.worksheet, worksheet);
  }
  return site;
}

/**
 * Prints a site and writes every PDF into a folder of its own. What an earlier run of the tests has set is not set
 * again, unless the program would set it otherwise: that it would be the same is for `same-bytes.test.ts`.
 */
export async function printed(
  site: Site,
  contentDir: string,
  options: Partial<PrintOptions> = {},
): Promise<PrintedSite> {
  const folder = mkdtempSync(join(tmpdir(), 'foolscap-print-'));
  const result = await printGuides(site, {
    contentDir,
    cacheDir: cacheFolder(),
    workers: 2,
    ...options,
  });
  const pathOf = (address: string) => join(folder, address);
  for (const file of [...result.files, ...result.teacherFiles]) {
    mkdirSync(dirname(pathOf(file.path)), { recursive: true });
    if (file.kind === 'copy') copyFileSync(file.from, pathOf(file.path));
    else if (file.kind === 'bytes') writeFileSync(pathOf(file.path), file.bytes);
    else throw new Error(`${file.path} is no PDF`);
  }
  return {
    ...result,
    site,
    pathOf,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** A file of the output, wherever its bytes are. */
export function bytesOf(file: OutputFile): Buffer {
  if (file.kind === 'text') return Buffer.from(file.text);
  return 'from' in file ? readFileSync(file.from) : Buffer.from(file.bytes);
}

/** A course of guides written in a test; `files` by their paths in the course's folder. */
export async function courseOf(files: Record<string, string | Uint8Array>): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'foolscap-course-'));
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, 'course', name);
    await mkdir(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
  return folder;
}

/**
 * Prints the worksheets and keys of one course, written in a test; it has a picture
 * `images/energy-profile-a-b.svg`. Settings are lines for site.yml.
 */
export async function printedCourse(
  files: Record<string, string | Uint8Array>,
  editions: Edition[] = ['standard'],
  settings = '',
): Promise<PrintedSite> {
  const folder = await courseOf(files);
  await withPicture(folder, 'energy-profile-a-b.svg');
  if (settings !== '') writeFileSync(join(folder, 'site.yml'), settings);
  const site = withSheets(await siteFrom(folder), { editions });
  const result = await printed(site, folder, { workers: 1, packets: false });
  const remove = () => {
    result.remove();
    rmSync(folder, { recursive: true, force: true });
  };
  return { ...result, remove };
}

/** The sheet of a course's `guide.md`. */
export const worksheetOf = ({ pathOf }: PrintedSite, suffix = '') =>
  pathOf(`course/guide/worksheet${suffix}.pdf`);

/** Puts a picture of the example content into a course written in a test. */
export async function withPicture(folder: string, name: string): Promise<void> {
  const from = join(EXAMPLE_CONTENT, 'rates-and-equilibrium/images', name);
  await cp(from, join(folder, 'course', 'images', name));
}

export const TOPIC = '---\nkind: topic\ntitle: Test sheet\n---\n\nIntroduction.\n\n';
