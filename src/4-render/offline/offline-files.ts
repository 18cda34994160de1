/** What a site that can be read offline has besides: the script that keeps it, and a list of each course's files. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { HOME, NOT_FOUND, pageFile, previewsAddress, WORKER } from '../../guide/addresses.ts';
import type { OutputFile } from '../../guide/output.ts';
import { TEMPLATES } from '../locations.ts';
import { scriptText } from '../scripts.ts';
import { NAMES_FILE, textsFile } from '../search/format.ts';
import { ASSETS } from '../theme.ts';

/** Of one version the same files: `foolscap` keeps all of a course, or what it had before. */
export interface KeptCourse {
  version: string;
  /** Address of the list of its files. */
  list: string;
}

/** What the script is told of the site. Addresses lead on from the site's root. */
export interface KeptSite {
  /** What is kept of every site: its first page, the page for lost addresses, what pages are made with, all names. */
  common: { version: string; files: string[] };
  courses: Record<string, KeptCourse>;
}

/** Fonts that few pages ask for. They are kept when one does. */
const SELDOM = /-licence\.txt$|\/(?:source-sans-3|noto-sans-math)-|-latin-ext-/;
const PICTURE = /\.(?:svg|png|jpe?g|gif|webp|avif)$/i;

/**
 * @param made Pages and what a search goes through: by their paths, what tells each from any other of its path, its key or
 * its text. Where answers are kept apart never a key, as that is made of answers too.
 * @param files All others of the site. Of these, pictures, previews of terms and what pages are made with.
 * @param courses Their slugs.
 */
export async function offlineFiles(
  made: ReadonlyMap<string, string>,
  files: readonly OutputFile[],
  courses: readonly string[],
): Promise<OutputFile[]> {
  const shared = [pageFile(HOME), pageFile(NOT_FOUND), NAMES_FILE];
  const previews = new Set(courses.map((slug) => previewsAddress({ slug })));
  const look = files.filter(
    ({ path }) => path.startsWith(ASSETS) && !SELDOM.test(path) && !made.has(path),
  );
  const shown = new Map<string, string>();
  for (const file of files) {
    const isPicture = !file.path.startsWith(ASSETS) && PICTURE.test(file.path);
    if (isPicture || previews.has(file.path)) shown.set(file.path, await contentOf(file));
  }
  const isOf = (slug: string) => (path: string) =>
    path.startsWith(`${slug}/`) || path === textsFile(slug);
  const isOfNone = (path: string) => !courses.some((slug) => isOf(slug)(path));

  const site: KeptSite = { common: { version: '', files: [] }, courses: {} };
  const common = [
    ...marked(made, (path) => shared.includes(path)),
    ...look.map(({ path }): Marked => [path, path]),
    ...marked(shown, isOfNone),
  ];
  site.common = { version: versionOf(common), files: common.map(addressOf) };
  const lists: OutputFile[] = [];
  for (const slug of courses) {
    const own = [...marked(made, isOf(slug)), ...marked(shown, isOf(slug))];
    const version = versionOf(own);
    const path = `${ASSETS}offline-${slug}-${version}.json`;
    lists.push({ path, kind: 'text', text: JSON.stringify(own.map(addressOf)) });
    site.courses[slug] = { version, list: encodeURI(path) };
  }
  const worker = await scriptText(TEMPLATES, 'worker');
  const text = `const WORKER=self,SITE=${JSON.stringify(site)};\n${worker}`;
  return [{ path: WORKER, kind: 'text', text }, ...lists];
}

type Marked = [path: string, mark: string];

function marked(all: ReadonlyMap<string, string>, wanted: (path: string) => boolean): Marked[] {
  return [...all].filter(([path]) => wanted(path)).sort(([a], [b]) => (a < b ? -1 : 1));
}

/** As browsers ask for it. */
function addressOf([path]: Marked): string {
  return path
    .replace(/(^|\/)index\.html$/, '$1')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
}

function versionOf(files: readonly Marked[]): string {
  return createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 10);
}

async function contentOf(file: OutputFile): Promise<string> {
  switch (file.kind) {
    case 'text':
      return file.text;
    case 'bytes':
      return createHash('sha256').update(file.bytes).digest('hex');
    case 'copy':
    case 'kept':
      return createHash('sha256')
        .update(await readFile(file.from))
        .digest('hex');
  }
}
