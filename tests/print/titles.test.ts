/** Titles on paper: as they were written, and as plain text in metadata, bookmarks and for those who search. */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { pdfContents } from '../support/pdf.ts';
import { infoOf, tightPages } from './measure.ts';
import { courseOf, type PrintedSite, printed, siteFrom, withSheets } from './printing.ts';

const EXERCISE =
  '## Review questions: The $$x^2$$ curve\n\n### Which?\n\nThis.\n\n## Fill in the gaps\n\nWord bank: 103\n\n- A thousand is **10<sup>3</sup>**, a square **$$x^2$$**.\n';
const guide = (title: string) =>
  `---\nkind: topic\ntitle: ${JSON.stringify(title)}\nunit: Up to 10<sup>3</sup>\n---\n\nText.\n\n${EXERCISE}`;

let site: PrintedSite;
let folder: string;
beforeAll(async () => {
  folder = await courseOf({
    'guide.md': guide('The equation $$E = mc^2$$ and H<sub>2</sub>O in *Nature*'),
    'other.md': guide('Why is it so?'),
  });
  writeFileSync(join(folder, 'course/course.yml'), 'title: "Course `C#`"');
  site = await printed(withSheets(await siteFrom(folder), { editions: ['standard'] }), folder, {
    workers: 1,
  });
  expect(site.problems).toEqual([]);
});
afterAll(() => {
  site.remove();
  rmSync(folder, { recursive: true, force: true });
});

it('stand in metadata, bookmarks and lists of contents as plain text', () => {
  const sheet = site.pathOf('course/guide/worksheet.pdf');
  expect(infoOf(sheet).Title).toBe('The equation E = mc² and H₂O in Nature');
  const key = pdfContents(site.pathOf('course/guide/answer-key.pdf'));
  expect(key).toContain('The equation E = mc² and H₂O in Nature: answer key');
  expect(key).toContain('Review questions: The x² curve');
  const other = pdfContents(site.pathOf('course/other/answer-key.pdf'));
  expect(other).toContain('Why is it so? Answer key');
  expect(other).not.toMatch(/so\?:/);
});

it('stand on the sheet as they were written, and so do the unit, the section and the words of a bank', () => {
  const [page = ''] = tightPages(site.pathOf('course/guide/worksheet.pdf'));
  expect(page).toContain('andH2OinNature');
  expect(page).toContain('CourseC#·Upto103');
  expect(page).not.toMatch(/<su|\$\$|x\^2|₂/);
});

it('stand so in the list of contents of a packet', () => {
  const address = 'course/up-to-103-worksheets.pdf';
  const [contents = ''] = tightPages(site.pathOf(address));
  expect(contents).toContain('Upto103:Worksheets');
  expect(contents).toMatch(/andH2OinNature\.*3/);
  expect(contents).toMatch(/Whyisitso\?\.*/);
  expect(pdfContents(site.pathOf(address))).toContain('Up to 10³: Worksheets');
});
