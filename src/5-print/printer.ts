import { spokenWords } from '../4-render/speech/spoken.ts';
import type { Site } from '../guide/site.ts';
import { type CachePath, cachePath, readCached } from './cache.ts';
import type { PrintJob } from './job.ts';
import { type Pool, workerPool } from './pool.ts';
import { addPrinted, nothingPrinted, type Printed, type Settled, toldOnce } from './printed.ts';
import type { PrintResources } from './resources.ts';
import type { SetRequest, SetResult } from './set-job.ts';

export interface PrinterOptions {
  /** Absolute path. */
  contentDir: string;
  /** Where set PDFs are kept between builds, safe to delete; null: nowhere. */
  cacheDir: string | null;
  /** How many processes at most. */
  workers: number;
  resources: PrintResources;
  /** A PDF is there; `isKept`: it was before. */
  onDone?: (isKept: boolean) => void;
}

/** Makes the PDFs of jobs: of a guide, a course or a site. Its processes stay until it is closed. */
export interface Printer {
  /**
   * What is kept is not set again. Jobs are taken as they can be set: where they are made as they are asked for, few
   * of them are there at a time. Rules: `images-are-images`, `sheets-can-be-set`.
   *
   * @param site Has the guides of these jobs; others it need not have.
   */
  print: (jobs: Iterable<PrintJob>, site: Site) => Promise<Printed>;
  close: () => void;
}

/** So many jobs a process are taken together; while they are set, the next are made ready. */
const TAKEN = 16;

export function openPrinter(options: PrinterOptions): Printer {
  const { contentDir, cacheDir, workers, resources, onDone = () => {} } = options;
  const { files: fontFiles } = resources.fonts;
  const keep = cacheDir === null ? null : cachePath(cacheDir, fontFiles);
  const pool = workerPool({ contentDir, fontFiles }, workers);
  const lost = new Set<string>();

  const settle = async (jobs: readonly PrintJob[], site: Site): Promise<Settled[]> => {
    const wanted = jobs.map((job) => ({ job, request: requestOf(job, site, resources, keep) }));
    const results = await resultsOf(wanted, pool, lost, onDone);
    return wanted.map(({ job, request }, index) => ({
      job,
      result: results[index] ?? { ok: false, reason: 'it was not set', badImages: [] },
      keptAt: request.cacheFile,
    }));
  };

  return {
    print: async (jobs, site) => {
      const printed = nothingPrinted();
      let before: Promise<Settled[]> = Promise.resolve([]);
      for (const some of inLots(jobs, TAKEN * workers)) {
        const next = settle(some, site);
        for (const one of await before) addPrinted(printed, one, site);
        before = next;
      }
      for (const one of await before) addPrinted(printed, one, site);
      return { ...printed, problems: toldOnce(printed.problems) };
    },
    close: pool.close,
  };
}

interface Wanted {
  job: PrintJob;
  request: Unspoken;
}

/** What is said of formulas is asked for where something is set: the words take half a second to load. */
type Unspoken = Omit<SetRequest, 'spoken'>;

function requestOf(
  job: PrintJob,
  { assets }: Pick<Site, 'assets'>,
  { readImage }: PrintResources,
  keep: CachePath | null,
): Unspoken {
  const images: SetRequest['images'] = {};
  const drawings: SetRequest['drawings'] = {};
  for (const path of job.images) {
    const image = readImage(path, assets.get(path)?.drawing ?? null);
    images[path] = image?.name ?? 'missing.png';
    if (image !== null && image.drawing !== null) drawings[path] = image.drawing;
  }
  const json = JSON.stringify({ ...job.data, files: images });
  return { sources: job.sources, json, images, drawings, cacheFile: keep?.(json) ?? null };
}

/** In the order of what is wanted. What is kept is not set again. */
async function resultsOf(
  wanted: readonly Wanted[],
  pool: Pool,
  lost: Set<string>,
  onDone: (isKept: boolean) => void,
): Promise<(SetResult | undefined)[]> {
  const results = wanted.map(({ request: { cacheFile } }): SetResult | undefined => {
    const kept = cacheFile === null ? null : readCached(cacheFile);
    if (kept === null) return undefined;
    onDone(true);
    return { ok: true, pages: kept.pages, bytes: kept.bytes, pdf: null };
  });
  const open: SetRequest[] = [];
  for (const [index, { job, request }] of wanted.entries()) {
    if (results[index] === undefined) open.push({ ...request, spoken: await spokenOf(job) });
  }
  const made = await pool.setAll(open, lost, () => onDone(false));
  const next = made.values();
  return results.map((result) => result ?? next.next().value);
}

/** Spoken here and not by each worker: pages say the same words of the same formulas. */
async function spokenOf({ formulas, data }: PrintJob): Promise<string> {
  return JSON.stringify(await spokenWords(formulas, data.lang));
}

function* inLots<Item>(items: Iterable<Item>, size: number): Generator<Item[]> {
  let lot: Item[] = [];
  for (const item of items) {
    lot.push(item);
    if (lot.length < size) continue;
    yield lot;
    lot = [];
  }
  if (lot.length > 0) yield lot;
}
