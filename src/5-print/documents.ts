import type { Site } from '../guide/site.ts';
import { courseJobs } from './course-jobs.ts';
import type { DocumentData } from './data/data.ts';

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
  return site.courses.flatMap((course) =>
    [...courseJobs(course, context, { packets: true, keys: course.answers === 'open' })].map(
      ({ file, data }) => ({ path: file.address, data }),
    ),
  );
}
