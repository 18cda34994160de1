import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { build } from '../../src/build.ts';
import { check } from '../../src/check.ts';
import { readOptions } from '../../src/command-line/options.ts';
import { formatMessages } from '../../src/messages/formats/text.ts';
import { temporaryFolder } from '../support/content.ts';

const GUIDE = `---
title: Delta
---

## Definition

A delta is land that a river builds at its mouth.

## Review questions

### How does a delta grow? (2 marks) {#how-it-grows}

The river slows down and drops its load.
`;

it('an authored id that the published site had and the guide has no more is told, with the nearest new one', async () => {
  const root = await temporaryFolder();
  const course = join(root, 'content', 'rivers');
  await mkdir(course, { recursive: true });
  await writeFile(join(course, 'delta.md'), GUIDE);
  const request = readOptions(['build', root, '--no-pdf'], root);
  if (request.type !== 'run') throw new Error('not a build');
  const { options } = request;
  expect((await build(options)).published).not.toBeNull();

  const messages = async () => {
    const { files } = await check(options);
    return formatMessages(files, { prefix: '' });
  };
  expect(await messages()).toBe('');
  // Other words for the question leave its id alone.
  const reworded = (await readFile(join(course, 'delta.md'), 'utf8')).replace(
    'How does a delta grow',
    'Why do deltas grow',
  );
  await writeFile(join(course, 'delta.md'), reworded);
  expect(await messages()).toBe('');
  await writeFile(join(course, 'delta.md'), reworded.replace('#how-it-grows', '#how-it-grew'));
  expect(await messages()).toContain(
    'Unexpected loss of the question id `how-it-grows`, which the published site has, expected it to stay; did you mean `how-it-grew`  question-ids-stay',
  );
});
