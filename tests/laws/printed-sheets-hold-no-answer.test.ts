/** Invariant 3 of src/README.md, on paper: other answers, the same worksheet, byte for byte. */
import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { printGuides } from '../../src/5-print/print-guides.ts';
import { siteWithOtherAnswers } from '../../src/guide/other-answers.ts';
import type { Site } from '../../src/guide/site.ts';
import { inspect } from '../../src/inspect.ts';
import { cacheFolder } from '../../src/kept/files.ts';
import { bytesOf } from '../print/printing.ts';
import { EXAMPLE_CONTENT } from '../support/example.ts';

/** A sheet that is set from the same data as one that is kept is that one: `determinism.test.ts` holds kept sheets to it. */
async function hashes(site: Site): Promise<Map<string, string>> {
  const { files, teacherFiles, problems } = await printGuides(site, {
    contentDir: EXAMPLE_CONTENT,
    cacheDir: cacheFolder(),
    workers: 2,
  });
  expect(problems).toEqual([]);
  return new Map(
    [...files, ...teacherFiles].map((file) => [
      file.path,
      createHash('sha256').update(bytesOf(file)).digest('hex'),
    ]),
  );
}

it('exchange every answer, and every printed worksheet and packet of worksheets is the same; no key is', async () => {
  const { site } = await inspect(EXAMPLE_CONTENT, { drafts: false });
  const apart: Site = {
    ...site,
    settings: { ...site.settings, paper: ['a4'] },
    courses: site.courses.map((course) => ({ ...course, answers: 'separate' as const })),
  };
  const before = await hashes(apart);
  const after = await hashes(siteWithOtherAnswers(apart));
  const keys = [...before.keys()].filter((path) => path.includes('answer-key'));
  const sheets = [...before.keys()].filter((path) => !path.includes('answer-key'));
  expect(sheets.length).toBeGreaterThan(34);
  expect(sheets.filter((path) => before.get(path) !== after.get(path))).toEqual([]);
  expect(keys.length).toBeGreaterThan(34);
  expect(keys.filter((path) => before.get(path) === after.get(path))).toEqual([]);
});
