import { mkdirSync, readdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { checkOutput, OutputRefused, publish, recover } from '../../src/7-publish/publish.ts';
import { tempFolder } from './temp-folder.ts';
import { pages, put, texts, tree } from './trees.ts';

const FREE = { protect: [] };
const LOCK = '.dist.foolscap-lock';
const DEAD = '999999999\n';
let root = '';
let out = '';
let old = '';

beforeEach(async () => {
  root = tempFolder();
  out = join(root, 'dist');
  old = join(root, '.dist.foolscap-old');
  await publish(texts({ 'index.html': 'old', 'gone/index.html': 'old' }), out, FREE);
  put(out, { CNAME: 'example.org' });
});

/** What a build leaves that was killed between its two renames. */
function killBetweenRenames(): void {
  renameSync(out, old);
  put(root, { [LOCK]: DEAD, '.dist.foolscap-staging/index.html': 'new' });
}

/** What a build leaves that was killed after its second rename. */
async function killAfterSwap(): Promise<void> {
  renameSync(out, join(root, 'aside'));
  await publish(texts({ 'index.html': 'new' }), out, FREE);
  put(out, { CNAME: 'example.org' });
  renameSync(join(root, 'aside'), old);
  put(root, { [LOCK]: DEAD });
}

test('with nothing left behind there is nothing to do', async () => {
  const before = tree(root);
  expect(await recover(out)).toBe('nothing to do');
  expect(await recover(join(root, 'not/there'))).toBe('nothing to do');
  expect(tree(root)).toEqual(before);
});

test('killed between the renames: the previous output comes back whole', async () => {
  const before = tree(out);
  killBetweenRenames();
  expect(await recover(out)).toBe('restored');
  expect(tree(out)).toEqual(before);
  expect(readdirSync(root)).toEqual(['dist']);
  expect(await recover(out)).toBe('nothing to do');
});

test('killed between the renames, and an empty folder made since: restored all the same', async () => {
  const before = tree(out);
  killBetweenRenames();
  mkdirSync(out);
  expect(await recover(out)).toBe('restored');
  expect(tree(out)).toEqual(before);
});

test('killed between the renames, and something else put there since: both are left alone', async () => {
  killBetweenRenames();
  put(out, { 'thesis.doc': 'years of work' });
  const before = tree(root);
  await expect(recover(out)).rejects.toThrow(OutputRefused);
  const { [LOCK]: _lock, ...rest } = before;
  expect(tree(root)).toMatchObject(rest);
  rmSync(out, { recursive: true });
  expect(await recover(out)).toBe('restored');
});

test('killed between the renames behind a link: restored behind the link', async () => {
  killBetweenRenames();
  symlinkSync('dist', join(root, 'link'));
  expect(await recover(join(root, 'link'))).toBe('restored');
  expect(pages(out)).toMatchObject({ 'index.html': 'old', CNAME: 'example.org' });
});

test('a build recovers by itself where nobody did before', async () => {
  killBetweenRenames();
  await publish(texts({ 'index.html': 'newer' }), out, FREE);
  expect(pages(out)).toEqual({ 'index.html': 'newer', CNAME: 'example.org' });
  expect(readdirSync(root)).toEqual(['dist']);
});

test('killed after the swap: the new output stays, the old one goes', async () => {
  await killAfterSwap();
  const before = tree(out);
  expect(await recover(out)).toBe('nothing to do');
  expect(tree(out)).toEqual(before);
  expect(readdirSync(root)).toEqual(['dist']);
});

test("killed after the swap: a user's file that is not in the new output is kept, and said", async () => {
  await killAfterSwap();
  put(old, { CNAME: 'another.example', 'deep/late.txt': 'late' });
  await recover(out);
  const kept = join(root, 'dist.foolscap-kept');
  expect(tree(kept)).toEqual({ CNAME: 'another.example', 'deep/late.txt': 'late' });
  const result = await publish(texts({ 'index.html': 'newer' }), out, FREE);
  expect(result.left).toEqual([kept]);
  expect(pages(out)).toEqual({ 'index.html': 'newer', CNAME: 'example.org' });
});

test.each(['old', 'staging', 'lock', 'lock-stale'])(
  'a folder of the name .dist.foolscap-%s that we did not make is left as it is',
  async (name) => {
    put(root, { [`.dist.foolscap-${name}/index.html`]: 'mine' });
    const before = tree(root);
    const builds = [
      () => recover(out),
      () => checkOutput(out, FREE),
      () => publish(texts({ 'index.html': 'new' }), out, FREE),
    ];
    for (const build of builds) {
      await expect(build()).rejects.toThrow(OutputRefused);
      await expect(build()).rejects.toThrow(`.dist.foolscap-${name}\` is in the way`);
      expect(tree(root)).toEqual(before);
    }
    // Nor is it put where a site is missing.
    rmSync(out, { recursive: true });
    for (const build of builds) await expect(build()).rejects.toThrow('is in the way');
    expect(readdirSync(root)).toEqual([`.dist.foolscap-${name}`]);
  },
);

test('a link to a folder of ours is not followed, and a text is no lock', async () => {
  await publish(texts({ 'index.html': 'another site' }), join(root, 'another'), FREE);
  symlinkSync('another', old);
  await expect(recover(out)).rejects.toThrow('is in the way');
  rmSync(old);
  put(root, { [LOCK]: 'notes on locks' });
  await expect(recover(out)).rejects.toThrow('is in the way');
  expect(tree(root)).toMatchObject({
    'another/index.html': 'another site',
    [LOCK]: 'notes on locks',
  });
});

test("an empty folder of that name stands in nobody's way", async () => {
  mkdirSync(old);
  expect(await recover(out)).toBe('nothing to do');
  expect(readdirSync(root)).toEqual(['dist']);
});
