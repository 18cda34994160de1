/** A folder is watched for real, by what the disk tells and by looking once more. */
import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { watchFolder } from '../../src/dev/watch.ts';
import { newFolder } from '../support/content.ts';

it('a file that was changed and changed back is told of: somebody may have read it in between', async () => {
  const base = await newFolder();
  const folder = join(base.folder, 'content');
  const file = join(folder, 'guide.md');
  mkdirSync(folder);
  writeFileSync(file, 'one');
  const told: string[] = [];
  let isTwice = () => {};
  const twice = new Promise<void>((resolve) => {
    isTwice = resolve;
  });
  const end = await watchFolder(folder, (path) => {
    told.push(path);
    if (told.length === 2) isTwice();
    if (told.length > 1) return;
    const { mtimeMs } = statSync(file);
    writeFileSync(file, 'another');
    // Until the clock of the disk has moved on.
    do writeFileSync(file, 'two');
    while (statSync(file).mtimeMs === mtimeMs);
  });
  writeFileSync(file, 'two');
  await twice;
  expect(told).toEqual([file, file]);
  await end();
  await base.remove();
});
