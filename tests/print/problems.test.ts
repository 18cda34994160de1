/** What is told of a sheet that Typst could not set. */
import { expect, it } from 'vitest';
import { TypesettingFailed, typstCompiler } from '../../src/5-print/compiler.ts';
import { problemsOf } from '../../src/5-print/problems-of.ts';
import { guideKeys, guideSheets } from '../../src/5-print/sheet-jobs.ts';
import { exampleSite } from './printing.ts';

const site = await exampleSite();
const found = site.courses
  .flatMap((course) => course.guides.map((guide) => ({ course, guide })))
  .flatMap(({ course, guide }) =>
    [guideSheets, guideKeys].flatMap((jobsOf) =>
      jobsOf(guide, course, { site, fonts: [] }).map((job) => ({ guide, job })),
    ),
  )
  .find(({ job }) => job.images.length > 0);
if (found === undefined) throw new Error('No sheet of the example content has a picture');
const { guide, job } = found;

it('names the guide, the sheet and what Typst says', () => {
  // A part that no Typst file of ours knows: what a fault of ours would look like.
  const broken = { ...job.data, sheets: [{ ...job.data.sheets[0], kind: 'no such kind' }] };
  let reason = '';
  try {
    typstCompiler([]).document(JSON.stringify(broken), '{}', new Map());
  } catch (error) {
    expect(error).toBeInstanceOf(TypesettingFailed);
    reason = (error as Error).message;
  }
  expect(reason).not.toBe('');
  const told = problemsOf(job, { ok: false, reason, badImages: [] }, site);
  expect(told).toEqual([
    {
      source: guide.source,
      rule: 'sheets-can-be-set',
      position: null,
      reason: `Unexpected trouble while setting \`${job.file.address}\`, expected pages: ${reason}`,
    },
  ]);
});

it('tells of the pictures instead where they are to blame', () => {
  const [picture = ''] = job.images;
  const told = problemsOf(job, { ok: false, reason: 'x', badImages: [picture] }, site);
  expect(told.map(({ rule }) => rule)).toContain('images-are-images');
  expect(told.map(({ rule }) => rule)).not.toContain('sheets-can-be-set');
});
