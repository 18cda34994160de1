/** A passage with formulas in it is found on a page and on paper, whatever order their parts have there. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { answerTexts } from '../../src/7-publish/proof/answer-texts.ts';
import { compact } from '../../src/7-publish/proof/compact.ts';
import { indexPassages } from '../../src/7-publish/proof/passage-index.ts';
import { searchable } from '../../src/7-publish/proof/searchable.ts';
import { build } from '../../src/build.ts';
import { readOptions } from '../../src/options.ts';
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

it('in the key, as a page and as a PDF', async () => {
  const root = await temporaryFolder();
  mkdirSync(join(root, 'content', 'course'), { recursive: true });
  writeFileSync(join(root, 'content', 'course', 'guide.md'), GUIDE);
  const request = readOptions(['build', root], root);
  if (request.type !== 'run') throw new Error('not a build');
  const { site, published } = await build(request.options);
  expect(published).not.toBe(null);

  const passages = site.courses.flatMap(({ guides }) => guides).flatMap(answerTexts);
  expect(passages.length).toBeGreaterThan(3);
  const index = indexPassages(
    passages.map(({ text }) => ({ compact: compact(text), passage: text.trim() })),
  );
  const read = searchable(null);
  for (const name of ['answer-key/index.html', 'answer-key.pdf']) {
    const path = `course/guide/${name}`;
    const bytes = readFileSync(join(root, 'dist', path));
    const found = ((await read({ path, kind: 'bytes', bytes })) ?? []).flatMap(index.find);
    // What stands between the formulas is found on both, the whole where a page has its order.
    expect(found, name).toContain(BETWEEN);
    if (name.endsWith('.html')) expect(found.some((text) => text.endsWith('neither.'))).toBe(true);
  }
  const sheet = readFileSync(join(root, 'dist', 'course/guide/worksheet.pdf'));
  const texts = await read({ path: 'worksheet.pdf', kind: 'bytes', bytes: sheet });
  expect((texts ?? []).flatMap(index.find)).toEqual([]);
});
