/** After a section the page of a guide leads to the questions that check it. */
import { expect, it } from 'vitest';
import { renderSite } from '../../src/4-render/render-site.ts';
import { siteWithOtherAnswers } from '../../src/guide/other-answers.ts';
import { inspect } from '../../src/inspect.ts';
import { siteOf } from '../support/site-of.ts';

const GUIDE = `---
kind: topic
title: Tides
---

The sea rises and falls.

## Causes

The Moon pulls the water.[^pull]

### The Sun

It pulls as well.

## Height

Narrow bays have the highest tides.

## Names

Nobody asks for these.

[^pull]: Half of it on the far side.

## True or false ([Causes](#causes))

- [x] The Moon pulls the most.
- [ ] The wind pulls as well. ([The Sun](#the-sun))

## Review questions

### Why do tides differ? ([Causes](#causes), [Height](#height)) {#differ}

#### (a) Name a reason. (1 mark, [Height](#height))

The bay. [Names](#names)

#### (b) Name another. (1 mark)

The Sun.

### Explain the map. (worksheet only, [Height](#height))

It shows bays.

### Use the table.

#### (a) Where is the water highest? (1 mark, [Height](#height)) {#highest}

In the bay. [Names](#names)

#### (b) When? (1 mark)

At full moon.
`;

async function linesOf(answers: 'open' | 'separate', changed = false): Promise<string[]> {
  const contentDir = await siteOf({
    'course/tides.md': GUIDE,
    'site.yml': `answers: ${answers}\n`,
  });
  const { site, files } = await inspect(contentDir, { drafts: false });
  expect(files.flatMap(({ messages }) => messages.map(String))).toEqual([]);
  const shown = changed ? siteWithOtherAnswers(site) : site;
  const made = await renderSite(shown, { contentDir, base: '/' });
  const sheet = made.find(({ path }) => path === 'course/tides/worksheet/index.html');
  expect(sheet?.kind === 'text' && sheet.text).not.toMatch(/data-check|#height/);
  const page = made.find(({ path }) => path === 'course/tides/index.html');
  if (page?.kind !== 'text') throw new Error('no page');
  const marks = page.text.matchAll(/<h[23] id="([^"]+)"|<p data-check[^>]*>(.*?)<\/p>/g);
  return [...marks].map(([, heading, line]) => heading ?? `  ${line}`);
}

const link = (id: string, label: string) =>
  `<a href="#${id}" aria-label="Question ${label}">${label}</a>`;

it('in one line where sections end, to questions and parts of the page alone', async () => {
  const lines = await linesOf('open');
  expect(lines.slice(0, lines.indexOf('true-or-false'))).toEqual([
    'causes',
    'the-sun',
    `  Check this section: questions ${link('the-moon-pulls-the-most', '1')}, ${link('the-wind-pulls-as-well', '2')} and ${link('differ', '3')}`,
    'height',
    `  Check this section: questions ${link('differ', '3')} and ${link('highest', '5 (a)')}`,
    'names',
  ]);
});

it('and whatever the answers are, without them too', async () => {
  const open = await linesOf('open');
  expect(await linesOf('separate')).toEqual(open);
  expect(await linesOf('separate', true)).toEqual(open);
});
