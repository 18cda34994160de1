import type { Site } from '../guide/site.ts';
import type { DocumentData } from './data/data.ts';
import type { PrintJob } from './job.ts';
import { packetJobs } from './packet-jobs.ts';
import { type JobContext, sheetJobs } from './sheet-jobs.ts';

/** Every PDF of a site: sheets and keys, and the packets of each unit. */
export function allJobs(context: JobContext, packets: boolean): PrintJob[] {
  const { courses } = context.site;
  const sheets = courses.flatMap((course) =>
    course.guides.flatMap((guide) => sheetJobs(guide, course, context)),
  );
  const ofUnits = packets
    ? courses.flatMap((course) => course.units.flatMap((unit) => packetJobs(unit, course, context)))
    : [];
  return [...sheets, ...ofUnits];
}

/**
 * What the PDFs that pupils get are made of, fonts and the pictures' bytes aside. A PDF is this data set by
 * Typst and nothing else, so that whoever has read the data has read the PDF.
 */
export function pupilsDocuments(site: Site): { path: string; data: DocumentData }[] {
  return allJobs({ site, fonts: [] }, true)
    .filter(({ forTeachers }) => !forTeachers)
    .map(({ file, data }) => ({ path: file.address, data }));
}
