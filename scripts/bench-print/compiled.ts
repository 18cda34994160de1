/** Of the program, what `npm run bench:print` times: it compiles this as the program is compiled. */
export { readContent } from '../../src/1-read/read-content.ts';
export { parseSite } from '../../src/2-parse/parse-site.ts';
export { courseJobs } from '../../src/5-print/course-jobs.ts';
export { foreseenProblems } from '../../src/5-print/foreseen.ts';
export { printGuides } from '../../src/5-print/print-guides.ts';
export { openPrinter } from '../../src/5-print/printer.ts';
export { printResources } from '../../src/5-print/resources.ts';
