/** A passage with formulas in it is found on a page and on paper, whatever order their parts have there. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { pupilsDocuments } from '../../src/5-print/documents.ts';
import { formsOf } from '../../src/7-publish/proof/forms.ts';
import { paperTexts } from '../../src/7-publish/proof/paper-text.ts';
import { indexPassages } from '../../src/7-publish/proof/passage-index.ts';
import { readingOf } from '../../src/7-publish/proof/read/read-file.ts';
import { build } from '../../src/build.ts';
import { readOptions } from '../../src/command-line/options.ts';
import { answerTexts } from '../../src/guide/answer-texts.ts';
import { compact } from '../../src/guide/compact.ts';
import type { OutputFile } from '../../src/guide/output.ts';
import { inspect } from '../../src/inspect.ts';
import { temporaryFolder } from '../support/content.ts';

const GUIDE = `---
kind: topic
title: Roots and isotopes
---

Some prose.

## Review questions

### What do they have in common? (2 marks)

The isotope $$\\ce{^{14}_{6}C}$$ decays, while $$\\sqrt[3]{27}$$ is no more than a whole number, and $$\\frac{a^2}{b_1}$$ is neither.
`;

const BETWEEN = 'is no more than a whole number, and';

it('in the key, as a page, as a PDF and as what the PDF is made of', async () => {
  const root = await temporaryFolder();
  mkdirSync(join(root, 'content', 'course'), { recursive: true });
  writeFileSync(join(root, 'content', 'course', 'guide.md'), GUIDE);
  const request = readOptions(['build', root], root);
  if (request.type !== 'run') throw new Error('not a build');
  const { published } = await build(request.options);
  const { site } = await inspect(request.options.content, { drafts: false });
  expect(published).not.toBe(null);

  const passages = site.courses.flatMap(({ guides }) => guides).flatMap(answerTexts);
  expect(passages.length).toBeGreaterThan(3);
  const index = indexPassages(
    passages.map(({ text }) => ({ compact: compact(text), passage: text.trim() })),
  );
  const foundIn = async (file: OutputFile) =>
    ((await readingOf(file))?.texts ?? []).flatMap(formsOf).map(compact).flatMap(index.find);
  const onDisk = (path: string): OutputFile => {
    const bytes = readFileSync(join(root, 'dist', path));
    return { path, kind: 'bytes', bytes };
  };
  const data = new Map(paperTexts(pupilsDocuments(site)).map((file) => [file.path, file]));
  const sheet = data.get('course/guide/worksheet.pdf') ?? fail();
  const key = data.get('course/guide/answer-key.pdf') ?? fail();
  const keys = [onDisk('course/guide/answer-key/index.html'), onDisk(key.path), key];
  for (const file of keys) {
    const found = await foundIn(file);
    // What stands between the formulas is found on all, the whole where they have the order of a page.
    expect(found, file.path).toContain(BETWEEN);
    if (file !== keys[1]) expect(found.some((text) => text.endsWith('neither.'))).toBe(true);
  }
  for (const file of [onDisk(sheet.path), sheet]) expect(await foundIn(file)).toEqual([]);
});

function fail(): never {
  throw new Error('no such sheet');
}
