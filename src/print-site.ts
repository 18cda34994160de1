import type { VFile } from 'vfile';
import { foreseenProblems } from './5-print/foreseen.ts';
import { type PrintResources, printResources } from './5-print/resources.ts';
import type { Site } from './guide/site.ts';
import { reportPrintProblems } from './report-problems.ts';

/** What sheets are set with; what can be told of them before a page is set is told on the files. */
export function foreseen(site: Site, contentDir: string, files: readonly VFile[]): PrintResources {
  const resources = printResources(contentDir, site.settings);
  reportPrintProblems(foreseenProblems(site, resources), files);
  return resources;
}
