/**
 * Foolscap for other programs: what the commands do, with values in place of words on a terminal.
 *
 * @example
 * import { build, check } from '@foolscap-guides/foolscap';
 * const { messages } = await check({ root: '/home/me/guides' });
 * if (messages.length === 0) await build({ root: '/home/me/guides', out: '/srv/www' });
 */
import { resolve } from 'node:path';
import { VFile } from 'vfile';
import { type Options, readOptions } from './command-line/options.ts';
import type { GuideCard } from './guide/card.ts';
import type { Guide } from './guide/guide.ts';
import type { Site } from './guide/site.ts';
import { tellAgain } from './messages/kept-messages.ts';
import { isRefused } from './messages/tally.ts';
import { type Message, toldMessages } from './messages/told-messages.ts';

export type * from './guide/guide.ts';
export type * from './guide/prose.ts';
export type * from './guide/questions.ts';
export type { Message, MessagePlace } from './messages/told-messages.ts';

/** Each is the command's option of that name and has its default; relative paths are taken from the working folder. */
export interface SiteOptions {
  /** The project: holds content/ and dist/. Default: the working folder. */
  root?: string;
  /** Default: `content` in the root. */
  content?: string;
  /** Default: `dist` in the root. */
  out?: string;
  /** Where the teacher's edition goes. Default: the output folder's name with `-teacher` added. */
  teacherOut?: string;
  /** Where the site lies on its server, such as `/guides/`. Default: the path of its address. */
  base?: string;
  /** In place of `url` in site.yml. */
  siteUrl?: string;
  /** Drafts too. Default: false. */
  drafts?: boolean;
  /** Warnings count as errors. Default: false. */
  strict?: boolean;
}

export interface BuildOptions extends SiteOptions {
  /** Sheets and keys are printed. Default: true. */
  pdf?: boolean;
  /** What earlier builds have made is used, and what this one makes is kept. Default: true. */
  cache?: boolean;
}

export interface Checked {
  /** Of the content folder, each file's path from there. */
  messages: Message[];
  /** Whether a build would publish: there is no error, or, with `strict`, no message. */
  passes: boolean;
  courses: number;
  guides: number;
}

export interface BuildResult extends Checked {
  /** Folders and files written; null where messages stood against it. */
  published: { out: string; teacherOut: string | null; files: number; bytes: number } | null;
}

/**
 * Reads, parses and checks a content folder, and writes nothing.
 *
 * @throws Error where an option is wrong. Never for what an author wrote.
 */
export async function check(options: SiteOptions = {}): Promise<Checked> {
  const { check } = await import('./check.ts');
  const read = optionsFor('check', options);
  const { site, files } = await check(read);
  return checked(site, files, read);
}

/**
 * Builds a site, with its sheets and keys, or, where messages stand against it, nothing: the site that was there stays.
 *
 * @throws Error where an option is wrong, an output folder must not be replaced, or the disk fails.
 */
export async function build(options: BuildOptions = {}): Promise<BuildResult> {
  const [{ build }, { withCache }] = await Promise.all([
    import('./build.ts'),
    import('./kept/files.ts'),
  ]);
  const read = optionsFor('build', options);
  const { site, files, published } = await withCache(read, (cacheDir) => build(read, { cacheDir }));
  const result = checked(site, files, read);
  if (published === null) return { ...result, published: null };
  const { pupils, teachers } = published;
  return {
    ...result,
    published: {
      out: read.out,
      teacherOut: teachers === null ? null : read.teacherOut,
      files: pupils.files + (teachers?.files ?? 0),
      bytes: pupils.bytes + (teachers?.bytes ?? 0),
    },
  };
}

export interface GuideOptions {
  /** Its file's name decides its address; its folder is its course. Default: `course/guide.md`. */
  path?: string;
  /** BCP 47. Default: `en`. */
  language?: string;
}

/**
 * One guide by itself: its tree, with every answer in it, and what there is to say of it. What other guides and files
 * it names is not looked for.
 *
 * @param markdown With its frontmatter.
 * @returns `guide`: null where its frontmatter can't be read. Never throws for what an author wrote.
 */
export async function parseGuide(
  markdown: string,
  { path = 'course/guide.md', language = 'en' }: GuideOptions = {},
): Promise<{ guide: Guide | null; messages: Message[] }> {
  const [{ makeUnit }, { siteSchema }, { courseSchema }, { inheritedFrom }] = await Promise.all([
    import('./units/unit.ts'),
    import('./1-read/settings/site-schema.ts'),
    import('./1-read/settings/course-schema.ts'),
    import('./2-parse/parse-site.ts'),
  ]);
  const [course = ''] = path.split('/');
  const own = {
    slug: course,
    file: { path: `${course}/course.yml` },
    settings: courseSchema.parse({}),
  };
  const { unit, guide } = makeUnit({
    path,
    bytes: new TextEncoder().encode(markdown),
    inherited: inheritedFrom(own, siteSchema.parse({ language })),
    drafts: true,
  });
  const file = new VFile({ path });
  tellAgain(file, unit.messages);
  return { guide, messages: toldMessages([file], { prefix: '' }) };
}

/** The same reader as of the command line: one rule for what an option may be. */
function optionsFor(command: 'check' | 'build', given: BuildOptions): Options {
  const named = {
    content: given.content,
    out: given.out,
    'teacher-out': given.teacherOut,
    base: given.base,
    'site-url': given.siteUrl,
  };
  const switched = {
    drafts: given.drafts === true,
    strict: given.strict === true,
    'no-pdf': given.pdf === false,
    'no-cache': given.cache === false,
  };
  const words = [
    ...Object.entries(named).flatMap(([name, value]) =>
      value === undefined ? [] : `--${name}=${value}`,
    ),
    ...Object.entries(switched).flatMap(([name, isOn]) => (isOn ? `--${name}` : [])),
  ];
  const request = readOptions([command, resolve(given.root ?? '.'), ...words], process.cwd());
  if (request.type !== 'run') throw new Error('No command');
  return request.options;
}

function checked(site: Site<GuideCard>, files: readonly VFile[], { strict }: Options): Checked {
  return {
    messages: toldMessages(files, { prefix: '' }),
    passes: !isRefused(files, strict),
    courses: site.courses.length,
    guides: site.courses.reduce((sum, { guides }) => sum + guides.length, 0),
  };
}
