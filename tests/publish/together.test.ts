/** Two outputs that belong together take their places together, or neither does. */
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import {
  type OutputFile,
  OutputRefused,
  prepareOutputs,
  publish,
  publishTogether,
  recover,
} from '../../src/7-publish/publish.ts';
import { tempFolder } from './temp-folder.ts';
import { texts, treeHash } from './trees.ts';

const FREE = { protect: [] };
let root = '';
let pupils = '';
let teachers = '';

beforeEach(async () => {
  root = tempFolder();
  pupils = join(root, 'dist');
  teachers = join(root, 'dist-teacher');
});

const both = (one: Iterable<OutputFile> | AsyncIterable<OutputFile>, two: typeof one) =>
  publishTogether(
    [
      { files: one, out: pupils },
      { files: two, out: teachers },
    ],
    FREE,
  );
const index = (text: string) => texts({ 'index.html': text });

test('both are published, and nothing stays beside them', async () => {
  const published = await both(index('sheet'), index('key'));
  expect(published.map(({ files }) => files)).toEqual([1, 1]);
  await both(index('sheet 2'), index('key 2'));
  expect(readFileSync(join(pupils, 'index.html'), 'utf8')).toBe('sheet 2');
  expect(readFileSync(join(teachers, 'index.html'), 'utf8')).toBe('key 2');
  expect(readdirSync(root).sort()).toEqual(['dist', 'dist-teacher']);
});

test('where the second is refused, the first is as it was', async () => {
  await both(index('sheet'), index('key'));
  writeFileSync(join(teachers, '.foolscap.json'), 'damaged');
  await expect(both(index('new'), index('new'))).rejects.toBeInstanceOf(OutputRefused);
  expect(readFileSync(join(pupils, 'index.html'), 'utf8')).toBe('sheet');
  expect(readdirSync(root).sort()).toEqual(['dist', 'dist-teacher']);
});

test('where making the second fails, the first is as it was', async () => {
  await both(index('sheet'), index('key'));
  const before = treeHash(root);
  async function* broken(): AsyncGenerator<OutputFile> {
    yield { path: 'index.html', kind: 'text', text: 'new' };
    throw new RangeError('no more');
  }
  await expect(both(index('new'), broken())).rejects.toThrow('no more');
  expect(treeHash(root)).toBe(before);
});

test('where the second cannot take its place, the first is put back', async () => {
  await both(index('sheet'), index('key'));
  // What the second's old output would be moved to is made while its files are written.
  const blocked = join(root, '.dist-teacher.foolscap-old');
  async function* blocking(): AsyncGenerator<OutputFile> {
    yield { path: 'index.html', kind: 'text', text: 'new' };
    mkdirSync(join(blocked, 'in the way'), { recursive: true });
  }
  await expect(both(index('new'), blocking())).rejects.toThrow('is as it was');
  expect(readFileSync(join(pupils, 'index.html'), 'utf8')).toBe('sheet');
  expect(readFileSync(join(teachers, 'index.html'), 'utf8')).toBe('key');
  expect(readdirSync(root).sort()).toEqual(['.dist-teacher.foolscap-old', 'dist', 'dist-teacher']);
});

/** What is on the disk where a build was killed after its second, its third or its fourth rename. */
async function killAfter(renames: 2 | 3 | 4, had: boolean): Promise<void> {
  if (had) await both(index('sheet'), index('key'));
  const aside = join(root, 'aside');
  if (had) renameSync(pupils, aside);
  else mkdirSync(aside);
  await publish(index('new sheet'), pupils, FREE);
  renameSync(aside, join(root, '.dist.foolscap-old'));
  const staging = join(root, '.dist-teacher.foolscap-staging');
  await publish(index('new key'), staging, FREE);
  const teachersOld = join(root, '.dist-teacher.foolscap-old');
  if (renames > 2 && had) renameSync(teachers, teachersOld);
  if (renames > 2 && !had) mkdirSync(teachersOld);
  if (renames > 3) renameSync(staging, teachers);
  for (const name of ['dist', 'dist-teacher']) {
    writeFileSync(join(root, `.${name}.foolscap-lock`), '999999999\n');
  }
}

test.each([
  [2, true],
  [2, false],
  [3, true],
  [3, false],
] as const)(
  'killed after rename %i, there before: %s: both are as they were',
  async (renames, had) => {
    await killAfter(renames, had);
    writeFileSync(join(pupils, 'mine.txt'), 'put there since');
    await recover(pupils, teachers);
    const kept = join(root, 'dist.foolscap-kept');
    expect(readFileSync(join(kept, 'mine.txt'), 'utf8')).toBe('put there since');
    expect(readdirSync(kept)).toEqual(['mine.txt']);
    const names = had ? ['dist', 'dist-teacher', 'dist.foolscap-kept'] : ['dist.foolscap-kept'];
    expect(readdirSync(root).sort()).toEqual(names);
    if (!had) return;
    expect(readFileSync(join(pupils, 'index.html'), 'utf8')).toBe('sheet');
    expect(readFileSync(join(teachers, 'index.html'), 'utf8')).toBe('key');
  },
);

test('killed when both were in their places: both stay', async () => {
  await killAfter(4, true);
  await recover(pupils, teachers);
  expect(readdirSync(root).sort()).toEqual(['dist', 'dist-teacher']);
  expect(readFileSync(join(pupils, 'index.html'), 'utf8')).toBe('new sheet');
  expect(readFileSync(join(teachers, 'index.html'), 'utf8')).toBe('new key');
});

test('neither may lie in the other: pupils would find the answers', async () => {
  const inside = join(pupils, 'keys');
  await expect(prepareOutputs([pupils, inside], FREE)).rejects.toThrow('lies in it');
  await expect(
    publishTogether(
      [
        { files: index('sheet'), out: pupils },
        { files: index('key'), out: inside },
      ],
      FREE,
    ),
  ).rejects.toBeInstanceOf(OutputRefused);
  expect(readdirSync(root)).toEqual([]);
});
