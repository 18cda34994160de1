import type { Site } from '../guide/site.ts';
import { askedPages } from './asked-pages.ts';
import { countJobs, courseJobs } from './course-jobs.ts';
import { foreseenProblems } from './foreseen.ts';
import type { PrintJob } from './job.ts';
import type { Printed } from './printed.ts';
import { openPrinter } from './printer.ts';
import { keepsSheetsBack } from './problem.ts';
import { type PrintResources, printResources } from './resources.ts';

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
  /** Those to print. Default: all. */
  only?: (job: PrintJob) => boolean;
  /** Of this site, its foreseen problems told already and none left: then they are not told again. */
  resources?: PrintResources;
}

/**
 * Every worksheet, key and packet of a site as PDF. A guide with an error has no sheets, nor has a
 * packet it would be in. Rules: those of `foreseenProblems`, of `Printer` and
 * of `askedPages`.
 */
export async function printGuides(site: Site, options: PrintOptions): Promise<Printed> {
  const { contentDir, cacheDir, workers, packets = true, only = () => true, onProgress } = options;
  const resources = options.resources ?? printResources(contentDir, site.settings);
  const told = options.resources === undefined ? foreseenProblems(site, resources) : [];
  const broken = new Set(told.filter(keepsSheetsBack).map(({ source }) => source));
  const context = { site, fonts: resources.fonts.families };
  const kinds = { packets, keys: true };
  const total = sum(site.courses.map((course) => countJobs(course, site.settings.paper, kinds)));
  let done = 0;
  const onDone = (isKept: boolean) => {
    done += 1;
    if (!isKept) onProgress?.(done, total);
  };
  const printer = openPrinter({ contentDir, cacheDir, workers, resources, onDone });
  try {
    const printed = await printer.print(jobs(), site);
    const problems = [...told, ...printed.problems, ...askedPages(site, printed.sheets)];
    return { ...printed, problems };
  } finally {
    printer.close();
  }

  function* jobs(): Generator<PrintJob> {
    for (const course of site.courses) {
      for (const job of courseJobs(course, context, kinds)) {
        if (!job.sources.some((source) => broken.has(source)) && only(job)) yield job;
      }
    }
  }
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
