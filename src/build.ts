import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { VFile } from 'vfile';
import { type Printed, printGuides } from './5-print/print-guides.ts';
import { prove } from './7-publish/proof/prove.ts';
import { checkOutput, type Published, publish, recover } from './7-publish/publish.ts';
import { keepsAnswersApart, pupilsEdition, type Render, teachersEdition } from './editions.ts';
import type { Site } from './guide/site.ts';
import { inspect, isRefused } from './inspect.ts';
import type { Options } from './options.ts';
import { reportLeaks, reportPrintProblems } from './report-problems.ts';

export interface Built {
  site: Site;
  /** Every file with all its messages. */
  files: VFile[];
  /** How many drafts were left out. */
  draftsLeft: number;
  /** null where messages stood against it: nothing was published. */
  published: { pupils: Published; teachers: Published | null } | null;
}

/** What the world outside may hear or replace. */
export interface Effects {
  onProgress?: (done: number, total: number) => void;
  /** Default: `renderSite`. */
  render?: Render;
}

/**
 * Content in, site out, or nothing: read, parse, check, print, render, prove, publish.
 *
 * @throws OutputRefused where an output folder must not be replaced; Error where the disk fails.
 */
export async function build(
  options: Options,
  { onProgress, render }: Effects = {},
): Promise<Built> {
  const { out, teacherOut, content, root, drafts, strict } = options;
  const guard = { protect: [content, root, process.cwd()] };
  await recover(out);
  await checkOutput(out, guard);

  const { site, files, statics, draftsLeft } = await inspect(content, drafts);
  const refused = () => ({ site, files, draftsLeft, published: null });
  if (isRefused(files, strict)) return refused();

  const printed = options.pdf ? await print(site, options, onProgress) : NOTHING_PRINTED;
  reportPrintProblems(printed.problems, files);
  if (isRefused(files, strict)) return refused();

  const pupils = pupilsEdition(site, printed, statics, options, render);
  const rendered = await pupils.render(site);
  const pupilsFiles = [...rendered, ...pupils.others];
  if (!keepsAnswersApart(site)) {
    return {
      site,
      files,
      draftsLeft,
      published: { pupils: await publish(pupilsFiles, out, guard), teachers: null },
    };
  }

  await recover(teacherOut);
  await checkOutput(teacherOut, guard);
  const { leaks } = await prove(site, { rendered, others: pupils.others }, pupils.render);
  reportLeaks(leaks, files);
  if (isRefused(files, strict)) return refused();

  const teachers = teachersEdition(site, printed, options, render);
  const teachersFiles = [...(await teachers.render(teachers.site)), ...teachers.others];
  return {
    site,
    files,
    draftsLeft,
    published: {
      // The pupils' first: it has the author's static files, which are likelier to be refused.
      pupils: await publish(pupilsFiles, out, guard),
      teachers: await publish(teachersFiles, teacherOut, guard),
    },
  };
}

const NOTHING_PRINTED: Printed = {
  files: [],
  teacherFiles: [],
  sheets: new Map(),
  packets: new Map(),
  problems: [],
};

function print(
  site: Site,
  { content, root }: Options,
  onProgress: Effects['onProgress'],
): Promise<Printed> {
  return printGuides(site, {
    contentDir: content,
    cacheDir: join(root, '.foolscap-cache'),
    workers: availableParallelism(),
    ...(onProgress && { onProgress }),
  });
}
