import type { Paper } from '../guide/settings.ts';
import { packetTiers, sheetTiers } from '../guide/sheet-tiers.ts';
import type { Course } from '../guide/site.ts';
import { hasExercises } from '../guide/worksheet.ts';
import { keyEditions } from './editions.ts';
import type { PrintJob } from './job.ts';
import { packetJobs } from './packet-jobs.ts';
import { guideKeys, guideSheets, type JobContext } from './sheet-jobs.ts';

interface CourseJobs {
  /** Packets of each unit as well. */
  packets: boolean;
  /** false: worksheets alone. */
  keys: boolean;
}

/**
 * Every PDF of a course: each guide's sheets and keys, then the packets of each unit. Made as they are asked for,
 * so that nobody has to hold the data of all of them.
 */
export function* courseJobs(
  course: Course,
  context: JobContext,
  { packets, keys }: CourseJobs,
): Generator<PrintJob> {
  for (const guide of course.guides) {
    yield* guideSheets(guide, course, context);
    if (keys) yield* guideKeys(guide, course, context);
  }
  if (!packets) return;
  for (const unit of course.units) yield* packetJobs(unit, course, context, keys);
}

/** How many PDFs those are; none is made. */
export function countJobs(
  { guides, units, worksheet: { tiers, editions, versions } }: Course,
  papers: readonly Paper[],
  { packets, keys }: CourseJobs,
): number {
  const ofGuides = guides.filter(hasExercises).map((guide) => {
    const own = guide.worksheet;
    const keysEach = own.versions > 1 ? own.versions + 1 : 1;
    const sheets = own.editions.length * sheetTiers(guide).length * own.versions;
    return sheets + (keys ? keyEditions(own.editions).length * keysEach : 0);
  });
  const ofUnits = (packets ? units : []).map((unit) => {
    const printed = unit.guides.filter(hasExercises);
    if (printed.length === 0) return 0;
    const sheets = editions.length * packetTiers(tiers, printed.map(sheetTiers)).length * versions;
    return sheets + (keys ? keyEditions(editions).length : 0);
  });
  return (sum(ofGuides) + sum(ofUnits)) * papers.length;
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
