import type { Course, Site } from '../guide/site.ts';
import type { DocumentData } from './data/data.ts';
import type { PrintJob } from './job.ts';
import { packetJobs } from './packet-jobs.ts';
import { guideKeys, guideSheets, type JobContext } from './sheet-jobs.ts';

/** Every PDF of a site: each guide's sheets and keys, then the packets of each unit. */
export function allJobs(context: JobContext, packets: boolean): PrintJob[] {
  return jobsOf(context, packets, () => true);
}

/**
 * What a PDF is made of, fonts and the pictures' bytes aside. A PDF is this data set by Typst and nothing else, so
 * that whoever has read the data has read the PDF.
 */
export interface PrintedDocument {
  /** The PDF's, in the output. */
  path: string;
  data: DocumentData;
}

/** What pupils' PDFs of a site are made of; none of them is set. */
export function pupilsDocuments(site: Site): PrintedDocument[] {
  const context = { site, fonts: [] };
  return documentsOf(jobsOf(context, true, ({ answers }) => answers === 'open'));
}

/** Those for pupils. */
export function documentsOf(jobs: readonly PrintJob[]): PrintedDocument[] {
  return jobs
    .filter(({ forTeachers }) => !forTeachers)
    .map(({ file, data }) => ({ path: file.address, data }));
}

function jobsOf(
  context: JobContext,
  packets: boolean,
  withKeys: (course: Course) => boolean,
): PrintJob[] {
  const { courses } = context.site;
  const ofGuides = courses.flatMap((course) =>
    course.guides.flatMap((guide) => [
      ...guideSheets(guide, course, context),
      ...(withKeys(course) ? guideKeys(guide, course, context) : []),
    ]),
  );
  if (!packets) return ofGuides;
  const ofUnits = courses.flatMap((course) =>
    course.units.flatMap((unit) => packetJobs(unit, course, context, withKeys(course))),
  );
  return [...ofGuides, ...ofUnits];
}
