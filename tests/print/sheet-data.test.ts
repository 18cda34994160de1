/** What a sheet and its key are set from, as a list that can be read beside the guide. */
import { expect, it } from 'vitest';
import { stringify } from 'yaml';
import { guideJobs } from '../../src/5-print/sheet-jobs.ts';
import { inspect } from '../../src/inspect.ts';
import { casesOf, expectGolden } from '../support/cases.ts';
import { contentOf } from '../support/content.ts';

it.each(casesOf('sheets'))('$name', async (one) => {
  const { site, files } = await inspect(await contentOf(one), { drafts: true });
  expect(files.flatMap(({ messages }) => messages.map(String))).toEqual([]);
  const jobs = site.courses.flatMap((course) =>
    course.guides.flatMap((guide) => guideJobs(guide, course, { site, fonts: [] })),
  );
  expect(jobs.map(({ file }) => file.kind)).toEqual(['worksheet', 'answer-key']);
  for (const { file, data } of jobs) {
    // Fonts, sizes and words are the same for every sheet.
    const text = stringify(data.sheets, { aliasDuplicateObjects: false, lineWidth: 100 });
    expectGolden(one, `${file.kind}.yml`, text);
  }
});
