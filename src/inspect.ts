import type { VFile } from 'vfile';
import { diskFolder } from './1-read/disk/content-folder.ts';
import { foreseenProblems } from './5-print/foreseen.ts';
import { type PrintResources, printResources } from './5-print/resources.ts';
import type { Site } from './guide/site.ts';
import { reportPrintProblems } from './report-problems.ts';
import { keptUnits } from './units/kept-units.ts';
import { type SurveyOptions, survey, wholeSite } from './units/survey.ts';

export interface Inspected {
  site: Site;
  /** All files, with all that there is to say of them. */
  files: VFile[];
  /** Files to be copied as they are, by path from content/static/. */
  statics: string[];
  /** How many drafts were left out. */
  draftsLeft: number;
  /** For the sheets; null where none are wanted. */
  resources: PrintResources | null;
}

export interface InspectOptions extends SurveyOptions {
  /** Whether there will be paper: then what can be told of it before a page is set is told as well. Default: no. */
  pdf?: boolean;
}

/** A content folder with all its guides read, parsed and checked. Never throws for what an author wrote. */
export async function inspect(content: string, options: InspectOptions): Promise<Inspected> {
  const surveyed = await survey(diskFolder(content), options, keptUnits(null, null));
  const { files, statics, draftsLeft } = surveyed;
  const site = wholeSite(surveyed);
  const resources = options.pdf === true ? printResources(content, site.settings) : null;
  reportPrintProblems(resources === null ? [] : foreseenProblems(site, resources), files);
  return { site, files, statics, draftsLeft, resources };
}
