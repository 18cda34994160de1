import { availableParallelism } from 'node:os';
import type { VFile } from 'vfile';
import { themeOf } from './4-render/render-site.ts';
import { pupilsDocuments } from './5-print/all-jobs.ts';
import { NOTHING_PRINTED, printGuides } from './5-print/print-guides.ts';
import { paperTexts } from './7-publish/proof/paper-text.ts';
import { type Proof, prove } from './7-publish/proof/prove.ts';
import {
  carriedFiles,
  checkPositions,
  type Published,
  prepareOutputs,
  publish,
  publishTogether,
  recover,
} from './7-publish/publish.ts';
import { keepsAnswersApart, pupilsEdition, type Render, teachersEdition } from './editions.ts';
import type { Site } from './guide/site.ts';
import { inspect, isRefused } from './inspect.ts';
import { cacheFolder, removeUnused } from './kept-files.ts';
import type { Options } from './options.ts';
import { reportPrintProblems, reportProof } from './report-problems.ts';

export interface Built {
  site: Site;
  /** Every file with all its messages. */
  files: VFile[];
  /** How many drafts were left out. */
  draftsLeft: number;
  /** null where messages stood against it: nothing was published. */
  published: Editions | null;
}

/** One site, or, where answers are kept apart, two and the proof that the pupils' holds none. */
export type Editions =
  | { pupils: Published; teachers: null }
  | { pupils: Published; teachers: Published; proof: Proof };

export type Phase = 'read' | 'print' | 'render' | 'prove' | 'publish';

/** What the world outside may hear or replace. */
export interface Effects {
  /** A phase begins. */
  onPhase?: (phase: Phase) => void;
  /** So many PDFs of so many are set. */
  onProgress?: (done: number, total: number) => void;
  /** Default: `renderSite`. */
  render?: Render;
}

/**
 * Content in, site out, or nothing: read, parse, check, print, render, prove, publish.
 *
 * @throws OutputRefused where an output folder must not be replaced; Error where the disk fails.
 */
export async function build(options: Options, effects: Effects = {}): Promise<Built> {
  const { out, teacherOut, content, root, strict } = options;
  const { onPhase = () => {}, onProgress, render } = effects;
  const guard = { protect: [content, root, process.cwd()], apart: [content] };
  const cacheDir = cacheFolder();

  onPhase('read');
  await checkPositions([out, teacherOut], guard);
  await recover(out, teacherOut);
  await prepareOutputs([out], guard);
  const { site, files, statics, draftsLeft, outfit } = await inspect(content, options);
  if (keepsAnswersApart(site)) await prepareOutputs([out, teacherOut], guard);
  const done = (published: Editions | null): Built => ({ site, files, draftsLeft, published });
  if (isRefused(files, strict)) return done(null);

  onPhase('print');
  const workers = availableParallelism();
  const printing = { contentDir: content, cacheDir, workers, ...(onProgress && { onProgress }) };
  const printed =
    outfit === null ? NOTHING_PRINTED : await printGuides(site, { ...printing, outfit });
  reportPrintProblems(printed.problems, files);
  if (isRefused(files, strict)) return done(null);

  onPhase('render');
  const theme = await themeOf(site.settings);
  const makings = { site, printed, theme, ...(render && { render }) };
  const pupils = pupilsEdition(makings, statics, options);
  const rendered = await pupils.render(site);
  const forPupils = { files: [...rendered, ...pupils.others], out };
  if (!keepsAnswersApart(site)) {
    onPhase('publish');
    const published = await publish(forPupils.files, out, guard);
    removeUnused(cacheDir);
    return done({ pupils: published, teachers: null });
  }

  onPhase('prove');
  const made = [...rendered, ...paperTexts(printed.documents)];
  // What somebody else put into the pupils' folder stays there, and is searched as well.
  const others = [...pupils.others, ...(await carriedFiles(out))];
  const remake = async (one: Site) => [
    ...(await pupils.render(one)),
    ...paperTexts(options.pdf ? pupilsDocuments(one) : []),
  ];
  const proof = await prove(site, { made, others }, remake);
  reportProof(proof, files, content);
  if (isRefused(files, strict)) return done(null);

  onPhase('render');
  const teachers = teachersEdition(makings, options);
  const forTeachers = {
    files: [...(await teachers.render(teachers.site)), ...teachers.others],
    out: teacherOut,
  };

  onPhase('publish');
  const both = await publishTogether([forPupils, forTeachers], guard);
  removeUnused(cacheDir);
  return done({ pupils: both[0], teachers: both[1], proof });
}
