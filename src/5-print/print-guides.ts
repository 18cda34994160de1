import type { OutputFile, SheetFile } from '../guide/output.ts';
import type { Site } from '../guide/site.ts';
import { allJobs, documentsOf, type PrintedDocument } from './all-jobs.ts';
import { type CachePath, cachePath, readCached } from './cache.ts';
import type { ReadImage } from './images.ts';
import type { PrintJob } from './job.ts';
import { type Outfit, outfitOf } from './outfit.ts';
import { setAll } from './pool.ts';
import type { PrintProblem } from './problem.ts';
import { problemsOf } from './problems-of.ts';
import type { SetRequest, SetResult, Studio } from './set-job.ts';
import type { JobContext } from './sheet-jobs.ts';

export interface PrintOptions {
  /** Absolute path. */
  contentDir: string;
  /** Where set PDFs are kept between builds, safe to delete; null: nowhere. */
  cacheDir: string | null;
  /** How many processes at most. */
  workers: number;
  /** Unit packets as well; default: yes. */
  packets?: boolean;
  onProgress?: (done: number, total: number) => void;
  /** Made by `outfitOf` for these guides, its problems told already: then they are not told again. */
  outfit?: Outfit;
}

export interface Printed {
  /** PDFs for the public output. */
  files: OutputFile[];
  /** Keys of courses with `answers: separate`: for the teacher's folder, under the same paths. */
  teacherFiles: OutputFile[];
  /** By the guide's source; keys included, whichever folder they go to. */
  sheets: Map<string, SheetFile[]>;
  /** By the course's slug. */
  packets: Map<string, SheetFile[]>;
  /** What pupils' PDFs were set from. */
  documents: PrintedDocument[];
  /** In the order of the guides. */
  problems: PrintProblem[];
}

export const NOTHING_PRINTED: Printed = {
  files: [],
  teacherFiles: [],
  sheets: new Map(),
  packets: new Map(),
  documents: [],
  problems: [],
};

/**
 * Every worksheet, key and packet of a site as PDF. A guide with a problem has no sheets, nor has a
 * packet it would be in. Rules: `characters-can-be-printed`, `fonts-are-fonts`, `images-are-images`,
 * `images-exist`, `sheets-can-be-set`.
 */
export async function printGuides(site: Site, options: PrintOptions): Promise<Printed> {
  const { fonts, readImage, problems } = options.outfit ?? outfitOf(site, options.contentDir);
  const told = options.outfit === undefined ? problems : [];
  const context: JobContext = { site, fonts: fonts.families };
  const broken = new Set(problems.map(({ source }) => source));
  const jobs = allJobs(context, options.packets ?? true).filter(
    ({ sources }) => !sources.some((one) => broken.has(one)),
  );
  const keep = options.cacheDir === null ? null : cachePath(options.cacheDir, fonts.files);
  const prepared = jobs.map((job) => prepare(job, site, readImage, keep));
  const studio: Studio = { contentDir: options.contentDir, fontFiles: fonts.files };
  const results = await settle(prepared, studio, options);
  return collect(site, jobs, prepared, results, [...told]);
}

function prepare(
  job: PrintJob,
  { assets }: Site,
  readImage: ReadImage,
  keep: CachePath | null,
): SetRequest {
  const images: SetRequest['images'] = {};
  const drawings: SetRequest['drawings'] = {};
  for (const path of job.images) {
    const image = readImage(path, assets.get(path)?.drawing ?? null);
    images[path] = image?.name ?? 'missing.png';
    if (image !== null && image.drawing !== null) drawings[path] = image.drawing;
  }
  const json = JSON.stringify({ ...job.data, files: images });
  const { formulas, data } = job;
  const cacheFile = keep?.(json) ?? null;
  return { sources: job.sources, json, images, drawings, formulas, lang: data.lang, cacheFile };
}

/** What is kept is not set again. */
async function settle(
  requests: SetRequest[],
  studio: Studio,
  { workers, onProgress }: PrintOptions,
): Promise<SetResult[]> {
  const results = requests.map(({ cacheFile }): SetResult | null => {
    const kept = cacheFile === null ? null : readCached(cacheFile);
    return kept === null ? null : { ok: true, pages: kept.pages, bytes: kept.bytes, pdf: null };
  });
  const open = requests.flatMap((request, index) =>
    results[index] === null ? [{ request, index }] : [],
  );
  let done = requests.length - open.length;
  const made = await setAll(
    open.map(({ request }) => request),
    studio,
    workers,
    () => onProgress?.(++done, requests.length),
  );
  for (const [at, { index }] of open.entries()) results[index] = made[at] ?? null;
  return results.map((result) => result ?? { ok: false, reason: 'it was not set', badImages: [] });
}

function collect(
  site: Site,
  jobs: PrintJob[],
  requests: SetRequest[],
  results: SetResult[],
  problems: PrintProblem[],
): Printed {
  const printed: Printed = {
    files: [],
    teacherFiles: [],
    sheets: new Map(),
    packets: new Map(),
    documents: documentsOf(jobs),
    problems,
  };
  const failed: PrintProblem[] = [];
  for (const [index, job] of jobs.entries()) {
    const result = results[index];
    if (result === undefined) continue;
    if (!result.ok) {
      if (result.givenUp !== true) failed.push(...problemsOf(job, result, site));
      continue;
    }
    const path = job.file.address;
    const from = requests[index]?.cacheFile ?? null;
    const file: OutputFile | null =
      result.pdf !== null
        ? { path, kind: 'bytes', bytes: result.pdf }
        : from !== null
          ? { path, kind: 'copy', from }
          : null;
    if (file === null) continue;
    (job.forTeachers ? printed.teacherFiles : printed.files).push(file);
    const sheet: SheetFile = { ...job.file, bytes: result.bytes, pages: result.pages };
    if (job.file.unit === '') add(printed.sheets, job.sources[0] ?? '', sheet);
    else add(printed.packets, path.split('/')[0] ?? '', sheet);
  }
  printed.problems.push(...once(failed));
  return printed;
}

/** A picture that fails fails in every edition; it is told once. */
function once(problems: PrintProblem[]): PrintProblem[] {
  const told = new Map(problems.map((one) => [JSON.stringify(one), one] as const));
  const broken = new Set(
    [...told.values()].filter(({ rule }) => rule !== 'sheets-can-be-set').map((p) => p.source),
  );
  return [...told.values()].filter(
    ({ rule, source }) => rule !== 'sheets-can-be-set' || !broken.has(source),
  );
}

function add<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
