/** Wherever a footnote is referred to, its link leads to it, and no two ids of a page are the same. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { renderSite } from '../../src/4-render/render-site.ts';
import { inspect } from '../../src/inspect.ts';
import { formatMessages } from '../../src/messages/formats/text.ts';
import { temporaryFolder } from '../support/content.ts';

/** A reference in every place that holds prose. */
const GUIDE = `---
kind: topic
title: Notes everywhere
worksheet:
  versions: 2
---

## Prose

A river[^a] starts at its source.[^b] It is long.[^a]

## Key terms

- **source[^a]** — where a river[^b] starts
- **mouth** — where it ends[^a]
- **delta** — a mouth of many arms[^c]
- **bed** — where it runs

## Facts

1. The **Danube** flows east.[^c]
2. The **Rhine**[^b] flows north.

## Multiple choice

### Which river?[^a] {#which}

- [x] The first[^a]

  Because.[^a]
- [ ] The second[^b]
  - It is not.[^a]
- [ ] The table:

  | n[^c] |
  |---|
  | 1[^a] |

  Why?[^b]

### Select two.[^a]

- [x] One[^a]
- [x] Two[^a]
- [ ] Three[^a]

## True or false

Read this.[^a]

- [x] It flows.[^a]
  - It does.[^a]

## Match

Match them.[^a]

| River | Sea |
|---|---|
| Danube[^a] | Black Sea[^b] |
| Rhine[^a] | North Sea[^a] |
| Volga[^a] | |

## Put in order

Order them.[^a]

1. Source[^a]
2. Middle[^b]
3. Mouth[^a]

## Fill in the gaps

- The **Danube**[^a] flows.[^b]

### A passage.[^a]

It flows **east**.[^a]

## Review questions

### Where?[^a] (2 marks)

Under the stem.[^b]

#### Answer

There.[^a]

#### Marking points

- One.[^a]
  - accept: two[^a]
- Two.[^b]
  - reject: one[^b]

### Levels? (2 marks)

There.[^a]

#### Marking points

| Level | What |
|---|---|
| 1[^a] | little[^b] |

[^a]: Note A.
[^b]: Note B, with more.[^a]
[^c]: Note C.
`;

it('footnotes in every place of a guide, its sheet, its key and the glossary', async () => {
  const contentDir = await temporaryFolder();
  await mkdir(join(contentDir, 'course'));
  await writeFile(join(contentDir, 'course', 'guide.md'), GUIDE);
  const { site, files: told } = await inspect(contentDir, { drafts: true });
  expect(formatMessages(told, { prefix: '' })).toBe('');
  const files = await renderSite(site, { contentDir, base: '/' });
  const counts = files.flatMap((file) => {
    if (file.kind !== 'text' || !file.path.endsWith('.html')) return [];
    const ids = [...file.text.matchAll(/ id="([^"]+)"/g)].map(([, id = '']) => id);
    expect(
      ids.filter((id, index) => ids.indexOf(id) !== index),
      file.path,
    ).toEqual([]);
    const linked = [...file.text.matchAll(/href="#([^"]+)"/g)].map(([, id = '']) => id);
    expect(
      linked.filter((id) => !ids.includes(decodeURIComponent(id))),
      file.path,
    ).toEqual([]);
    return linked.filter((id) => id.includes('fn-')).length > 0 ? [file.path] : [];
  });
  expect(counts.sort()).toEqual([
    'course/glossary/index.html',
    'course/guide/answer-key/index.html',
    'course/guide/index.html',
    'course/guide/worksheet/index.html',
  ]);
});
