/** A folder is watched for real, by what the disk tells and by looking once more. */
import { mkdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { watchFolder } from '../../src/dev/watch.ts';
import { newFolder } from '../support/content.ts';

const failed = (error: unknown) => {
  throw error;
};

it('nothing behind a link is watched, should one take the place of a folder', async () => {
  const base = await newFolder();
  const folder = join(base.folder, 'content');
  const elsewhere = join(base.folder, 'elsewhere');
  const inner = join(folder, 'static/inner');
  for (const one of [inner, join(elsewhere, 'deep')]) mkdirSync(one, { recursive: true });
  for (const one of [inner, elsewhere, join(elsewhere, 'deep')]) writeFileSync(join(one, 'x'), 'x');
  const told = new Set<string>();
  let hear = () => {};
  const end = await watchFolder(
    folder,
    (path) => {
      told.add(path.slice(folder.length + 1));
      hear();
    },
    failed,
  );
  /** Writes the file again and again until all of these are told of. */
  const until = async (...paths: string[]) => {
    while (!paths.every((path) => told.has(path))) {
      const next = new Promise<void>((resolve) => {
        hear = resolve;
      });
      writeFileSync(join(folder, 'last.md'), `${told.size}`);
      await next;
    }
  };
  rmSync(inner, { recursive: true });
  symlinkSync(elsewhere, inner);
  await until('static/inner', 'last.md');
  // Told of after all that came before.
  mkdirSync(join(folder, 'z/z'), { recursive: true });
  writeFileSync(join(folder, 'z/z/z.md'), 'z');
  await until('z/z/z.md');
  expect([...told].filter((path) => /inner\/(?:deep|.*\/)/.test(path))).toEqual([]);
  await end();
  await base.remove();
});

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
  const end = await watchFolder(
    folder,
    (path) => {
      told.push(path);
      if (told.length === 2) isTwice();
      if (told.length > 1) return;
      const { mtimeMs } = statSync(file);
      writeFileSync(file, 'another');
      // Until the clock of the disk has moved on.
      do writeFileSync(file, 'two');
      while (statSync(file).mtimeMs === mtimeMs);
    },
    failed,
  );
  writeFileSync(file, 'two');
  await twice;
  expect(told).toEqual([file, file]);
  await end();
  await base.remove();
});
