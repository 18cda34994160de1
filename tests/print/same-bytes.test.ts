/** The same input gives the same bytes; a cache changes nothing but the time it takes. */
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { describe, expect, it, onTestFinished } from 'vitest';
import { printGuides } from '../../src/5-print/print-guides.ts';
import type { OutputFile } from '../../src/guide/output.ts';
import { temporaryFolder } from '../support/content.ts';
import { EXAMPLE_CONTENT } from '../support/example.ts';
import { infoOf, tightPages } from './measure.ts';
import {
  bytesOf,
  courseOf,
  exampleSite,
  printed,
  siteFrom,
  TOPIC,
  withSheets,
} from './printing.ts';

const contents = (files: OutputFile[]) =>
  files.map((file) => [file.path, bytesOf(file).toString('base64')]);

async function aFewGuides() {
  const site = await exampleSite();
  for (const course of site.courses) {
    course.guides = course.guides.slice(0, 2);
    course.units = course.units.slice(0, 1).map((unit) => ({ ...unit, guides: course.guides }));
  }
  return site;
}

describe('printing twice', () => {
  it('gives the same bytes, in one process, in several, and from the cache', async () => {
    const cacheDir = await temporaryFolder();
    const options = { contentDir: EXAMPLE_CONTENT, cacheDir: null, workers: 1 };
    const first = await printGuides(await aFewGuides(), options);
    const shared = await printGuides(await aFewGuides(), { ...options, workers: 3 });
    const kept = await printGuides(await aFewGuides(), { ...options, cacheDir });
    let set = 0;
    const again = await printGuides(await aFewGuides(), {
      ...options,
      cacheDir,
      onProgress: () => {
        set += 1;
      },
    });
    expect(first.files.length).toBeGreaterThan(16);
    expect(contents(shared.files)).toEqual(contents(first.files));
    expect(contents(kept.files)).toEqual(contents(first.files));
    expect(contents(again.files)).toEqual(contents(first.files));
    expect([...again.sheets]).toEqual([...first.sheets]);
    expect(set).toBe(0);
    // A build that has the same PDF of an earlier one leaves it where it is.
    const keys = kept.files.map(({ key }) => key);
    expect(again.files.map(({ key }) => key)).toEqual(keys);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys).not.toContain(undefined);
  });

  it('sets again what is broken in the cache', async () => {
    const cacheDir = await temporaryFolder();
    const options = { contentDir: EXAMPLE_CONTENT, cacheDir, workers: 1, packets: false };
    const site = await aFewGuides();
    const first = await printGuides(site, options);
    const [file] = first.files;
    if (file?.kind !== 'copy') throw new Error('Nothing was kept');
    const { size } = statSync(file.from);
    writeFileSync(file.from, 'torn');
    await printGuides(site, options);
    expect(statSync(file.from).size).toBe(size);
  });
});

describe('settings', () => {
  const GUIDE = `${TOPIC}## Multiple choice\n\n### Which is it? {#which}\n\n- [x] Right one\n- [ ] Wrong one\n- [ ] Another one\n- [ ] A last one\n`;

  it('name the files, and send the keys of a course with separate answers to the teacher', async () => {
    const folder = await courseOf({ 'guide.md': GUIDE });
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const site = withSheets(await siteFrom(folder), {
      editions: ['standard', 'large-print'],
      versions: 2,
    });
    site.settings.paper = ['a4', 'letter'];
    for (const course of site.courses) course.answers = 'separate';
    const result = await printed(site, folder, { workers: 1 });
    expect(result.files.map(({ path }) => path.replace('course/guide/', '')).sort()).toEqual([
      'worksheet-b-letter.pdf',
      'worksheet-b.pdf',
      'worksheet-large-print-b-letter.pdf',
      'worksheet-large-print-b.pdf',
      'worksheet-large-print-letter.pdf',
      'worksheet-large-print.pdf',
      'worksheet-letter.pdf',
      'worksheet.pdf',
    ]);
    expect(result.teacherFiles.map(({ path }) => path.replace('course/guide/', '')).sort()).toEqual(
      [
        'answer-key-a-letter.pdf',
        'answer-key-a.pdf',
        'answer-key-b-letter.pdf',
        'answer-key-b.pdf',
        'answer-key-large-print-a-letter.pdf',
        'answer-key-large-print-a.pdf',
        'answer-key-large-print-b-letter.pdf',
        'answer-key-large-print-b.pdf',
        'answer-key-large-print-letter.pdf',
        'answer-key-large-print.pdf',
        'answer-key-letter.pdf',
        'answer-key.pdf',
      ],
    );
    const letter = infoOf(result.pathOf('course/guide/worksheet-letter.pdf'));
    expect(letter['Page size']).toContain('letter');
    const [sheet = ''] = tightPages(result.pathOf('course/guide/worksheet-b.pdf'));
    expect(sheet).toContain('VersionB');
    // The key of one version is the same without the others' columns.
    const [key = ''] = tightPages(result.pathOf('course/guide/answer-key-b.pdf'));
    expect(key).toContain('VersionB');
    const [both = ''] = tightPages(result.pathOf('course/guide/answer-key.pdf'));
    expect(both).not.toContain('VersionB');
    const [, letterInA, letterInB] = /Marks?AB1(?:1)?([A-D])([A-D])/.exec(both) ?? [];
    expect(letterInA).not.toBe(undefined);
    expect(key).toContain(`Answer11${letterInB}`);
    result.remove();
    rmSync(folder, { recursive: true });
  });

  it('put the address on a sheet once it is known, and its code where answers are separate', async () => {
    const folder = await courseOf({ 'guide.md': GUIDE });
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    for (const answers of ['open', 'separate'] as const) {
      const site = await siteFrom(folder);
      site.settings.url = 'https://example.org/guides/';
      for (const course of site.courses) course.answers = answers;
      const result = await printed(site, folder, { workers: 1 });
      const path = result.pathOf('course/guide/worksheet.pdf');
      expect(tightPages(path).join('')).toContain('example.org/guides/course/guide');
      const alternative = readFileSync(path).includes('Link to the study guide');
      expect(alternative).toBe(answers === 'separate');
      result.remove();
    }
    rmSync(folder, { recursive: true });
  });
});
