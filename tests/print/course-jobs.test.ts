/** How many PDFs there will be is known before one is made. */
import { describe, expect, it } from 'vitest';
import { countJobs, courseJobs } from '../../src/5-print/course-jobs.ts';
import { exampleSite, withSheets } from './printing.ts';

const KINDS = [
  { packets: true, keys: true },
  { packets: true, keys: false },
  { packets: false, keys: true },
];

describe.each([
  ['as they are', {}],
  ['in several editions and versions', { editions: ['compact', 'large-print'], versions: 2 }],
] as const)('the jobs of the example courses, %s', (_, settings) => {
  it('are as many as counted', async () => {
    const site = withSheets(await exampleSite(), structuredClone({ ...settings }) as object);
    for (const course of site.courses) {
      course.guides = course.guides.slice(0, 4);
      course.units = course.units.slice(0, 2);
      for (const kinds of KINDS) {
        const made = [...courseJobs(course, { site, fonts: [] }, kinds)];
        expect(made.length).toBeGreaterThan(0);
        expect(countJobs(course, site.settings.paper, kinds)).toBe(made.length);
      }
    }
  });
});

it('a packet of one sheet has no list of contents, one of several has', async () => {
  const site = await exampleSite();
  const kinds = { packets: true, keys: true };
  const covers = site.courses
    .flatMap((course) => [...courseJobs(course, { site, fonts: [] }, kinds)])
    .filter(({ file }) => file.kind === 'packet' || file.kind === 'answer-key-packet')
    .map(({ data, sources }) => [sources.length > 1, data.cover !== null]);
  expect(covers.filter(([several, cover]) => several !== cover)).toEqual([]);
  expect(new Set(covers.map(([several]) => several)).size).toBe(2);
});
