/** A link to a heading inside an answer, or to a question that a page does not show, is never dead. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { renderSite } from '../../src/4-render/render-site.ts';
import { inspect } from '../../src/inspect.ts';
import { temporaryFolder } from '../support/content.ts';

const GUIDE = `---
kind: topic
title: Rocks
---

See [inside](#cooling-below-ground), [the question](#granite), [the sheet](#basalt) and [a heading](#magma).

## Magma

It is molten rock.

## Review questions

### How does granite form? {#granite}

It forms from magma.

#### Cooling below ground

It cools slowly.

### How does basalt form? (worksheet only) {#basalt}

It cools fast.
`;

async function linksOf(answers: 'open' | 'separate'): Promise<(string | undefined)[]> {
  const contentDir = await temporaryFolder();
  mkdirSync(join(contentDir, 'course'));
  writeFileSync(join(contentDir, 'course', 'rocks.md'), GUIDE);
  writeFileSync(join(contentDir, 'site.yml'), `answers: ${answers}\n`);
  const { site, files } = await inspect(contentDir, { drafts: false });
  expect(files.flatMap(({ messages }) => messages.map(String))).toEqual([]);
  const made = await renderSite(site, { contentDir, base: '/' });
  const page = made.find(({ path }) => path === 'course/rocks/index.html');
  if (page?.kind !== 'text') throw new Error('no page');
  const prose = /<p>See .*?<\/p>/.exec(page.text)?.[0] ?? '';
  for (const [, anchor = ''] of prose.matchAll(/href="#([^"]+)"/g)) {
    expect(page.text).toContain(`id="${anchor}"`);
  }
  return [...prose.matchAll(/href="([^"]*)"/g)].map(([, href]) => href);
}

it('leads into the answer where the page has it', async () => {
  expect(await linksOf('open')).toEqual(['#cooling-below-ground', '#granite', './', '#magma']);
});

it('leads to the question where answers are kept apart', async () => {
  expect(await linksOf('separate')).toEqual(['#granite', '#granite', './', '#magma']);
});
