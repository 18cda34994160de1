import type { GuideHeading } from '../guide/guide.ts';
import type { Paper } from '../guide/settings.ts';
import type { Course } from '../guide/site.ts';
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

/** How many PDFs those are; none is made. @param hasSheet Whether a guide, of which its card is enough, has exercises. */
export function countJobs<G extends GuideHeading>(
  { guides, units, worksheet }: Course<G>,
  papers: readonly Paper[],
  { packets, keys }: CourseJobs,
  hasSheet: (guide: G) => boolean,
): number {
  const ofGuides = guides.filter(hasSheet).map(({ worksheet: { editions, versions } }) => {
    const keysEach = versions > 1 ? versions + 1 : 1;
    return editions.length * versions + (keys ? keyEditions(editions).length * keysEach : 0);
  });
  const { editions, versions } = worksheet;
  const aUnit = editions.length * versions + (keys ? keyEditions(editions).length : 0);
  const printed = units.filter((unit) => unit.guides.some(hasSheet));
  const each = sum(ofGuides) + (packets ? printed.length * aUnit : 0);
  return each * papers.length;
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
