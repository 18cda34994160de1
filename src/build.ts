import { availableParallelism } from 'node:os';
import type { VFile } from 'vfile';
import { diskFolder } from './1-read/disk/content-folder.ts';
import { renderSite, themeOf } from './4-render/render-site.ts';
import type { Drawer } from './5-print/link-pictures/drawer.ts';
import { printGuides } from './5-print/print-guides.ts';
import { nothingPrinted, type Printed } from './5-print/printed.ts';
import type { Proof } from './7-publish/proof/prove.ts';
import { checkPositions, type Published, prepareOutputs, recover } from './7-publish/publish.ts';
import type { Options } from './command-line/options.ts';
import type { EditionInput } from './editions/edition.ts';
import { proveApart, publishApart, type Render } from './editions/publish-apart.ts';
import { publishOpen } from './editions/publish-open.ts';
import { keepsAnswersApart } from './guide/audience.ts';
import type { GuideCard } from './guide/card.ts';
import type { Site } from './guide/site.ts';
import { cacheFolder, removeUnused } from './kept/files.ts';
import { linkPictures } from './link-pictures.ts';
import { isRefused } from './messages/tally.ts';
import { ownLook, withTemplates } from './own-look.ts';
import { foreseen } from './print-site.ts';
import { reportPrintProblems, reportProof } from './report-problems.ts';
import { keepHeapSmall } from './small-heap.ts';
import { type Helpers, helpersFor } from './units/helpers.ts';
import { type KeptUnits, keptUnits } from './units/kept-units.ts';
import { type Survey, survey, wholeSite } from './units/survey.ts';

export interface Built {
  site: Site<GuideCard>;
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
  /** Default: `drawer`. */
  loadDrawer?: () => Drawer | null;
  /** Where to keep what other builds may need again. Default: the user's own cache folder. */
  cacheDir?: string;
  /** Of the content folder, what has just been read, by path. Default: nothing. */
  texts?: ReadonlyMap<string, Uint8Array>;
  /** A folder of what shards have made (`withShards`). Default: none. */
  shards?: string;
}

/**
 * Content in, site out, or nothing: read, parse, check, print, render, prove, publish.
 *
 * @throws OutputRefused where an output folder must not be replaced; Error where the disk fails.
 */
export async function build(options: Options, effects: Effects = {}): Promise<Built> {
  const cacheDir = effects.cacheDir ?? cacheFolder();
  const helpers = helpersFor(cacheDir);
  const kept = keptUnits(cacheDir, options.content);
  try {
    return await buildWith({ cacheDir, helpers, kept }, options, effects);
  } finally {
    await helpers.close();
    kept.close();
  }
}

interface Means {
  cacheDir: string;
  helpers: Helpers;
  kept: KeptUnits;
}

async function buildWith(
  { cacheDir, helpers, kept }: Means,
  options: Options,
  effects: Effects,
): Promise<Built> {
  const { out, teacherOut, content, root, strict } = options;
  const { onPhase = () => {}, onProgress, render = renderSite } = effects;
  const { shards = null, texts = new Map() } = effects;
  const guard = { protect: [content, root, process.cwd()], apart: [content] };

  onPhase('read');
  await checkPositions([out, teacherOut], guard);
  await recover(out, teacherOut);
  await prepareOutputs([out], guard);
  const reading = { ...options, onMany: keepHeapSmall };
  const surveyed = await survey(diskFolder(content, texts), reading, kept, helpers);
  const { site, files, draftsLeft, statics } = surveyed;
  const apart = keepsAnswersApart(site);
  if (apart) await prepareOutputs([out, teacherOut], guard);
  // All trees are read.
  if (apart || options.pdf) keepHeapSmall();
  const done = (published: Editions | null): Built => ({ site, files, draftsLeft, published });
  const look = await ownLook(options, files, cacheDir);
  const pictures = linkPictures(options, site.settings, files, effects.loadDrawer);
  if (isRefused(files, strict)) return done(null);

  onPhase('print');
  const printed = options.pdf ? await print(surveyed) : nothingPrinted();
  if (isRefused(files, strict)) return done(null);

  onPhase('render');
  const published = await withTemplates(options, files, async () => {
    const theme = await themeOf(site.settings, look);
    return await rendered({ printed, theme, pictures, statics, options });
  });
  if (published !== null) removeUnused(cacheDir);
  return done(published);

  async function rendered(input: EditionInput): Promise<Editions | null> {
    if (!apart) {
      const pupils = await publishOpen(surveyed, input, { cacheDir, shards }, guard);
      return { pupils, teachers: null };
    }
    onPhase('prove');
    const whole = wholeSite(surveyed);
    const { pupils, proof } = await proveApart(whole, input, render);
    reportProof(proof, files, content);
    if (isRefused(files, strict)) return null;

    onPhase('publish');
    const both = await publishApart(whole, pupils, input, render, guard, cacheDir);
    return { pupils: both[0], teachers: both[1], proof };
  }

  async function print(read: Survey): Promise<Printed> {
    const all = wholeSite(read);
    const resources = foreseen(all, content, files);
    if (isRefused(files, strict)) return nothingPrinted();
    const printing = { contentDir: content, cacheDir, workers: availableParallelism(), resources };
    const made = await printGuides(all, { ...printing, ...(onProgress && { onProgress }) });
    reportPrintProblems(made.problems, files);
    return made;
  }
}
