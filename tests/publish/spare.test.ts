/** An output is made in the folders of the one before the last, and is the same as one made from nothing. */
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type OutputFile, publish } from '../../src/7-publish/publish.ts';
import { tempFolder } from './temp-folder.ts';
import { pages, put, type Tree, texts, tree } from './trees.ts';

const FREE = { protect: [] };

function site() {
  const root = tempFolder();
  const [out, spare] = [join(root, 'dist'), join(root, 'cache', 'spare', 'ab', 'c')];
  const build = async (files: Tree, kept: readonly string[] = []) => {
    const all = [...texts(files), ...kept.map((path) => keptFile(out, path))];
    const published = await publish(all, out, FREE, spare);
    expect(readdirSync(root).sort()).toEqual(
      ['cache', 'dist'].filter((one) => existsSync(join(root, one))),
    );
    return published;
  };
  return { root, out, spare, build };
}

function keptFile(out: string, path: string): OutputFile {
  const from = join(out, path);
  const { size, ino } = statSync(from);
  return { path, kind: 'kept', from, bytes: size, node: ino };
}

const names = (folder: string) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();

test('the folders of the output before the last are those of the next', async () => {
  const { out, spare, build } = site();
  const number = (folder: string) => lstatSync(join(folder, 'a')).ino;
  await build({ 'a/index.html': '1' });
  expect(existsSync(spare)).toBe(false);
  const first = number(out);
  await build({ 'a/index.html': '2' });
  expect(number(spare)).toBe(first);
  const second = number(out);
  await build({ 'a/index.html': '3' });
  expect([number(out), number(spare)]).toEqual([first, second]);
  expect(pages(out)).toEqual({ 'a/index.html': '3' });
});

test('what was in it and is in no page any more is gone, its folders too', async () => {
  const { out, build } = site();
  await build({ 'a/b/c.html': '1', 'index.html': '1' });
  await build({ 'index.html': '2' });
  await build({ 'index.html': '3' });
  expect(names(out)).toEqual(['.foolscap.json', 'index.html']);
});

test('files take the place of folders, and folders that of files', async () => {
  const { out, build } = site();
  await build({ 'a/b/c.html': '1', d: '1' });
  await build({ x: '2' });
  const turned = { a: '3', 'd/e/f.html': '3' };
  await build(turned);
  expect(pages(out)).toEqual(turned);
});

test('a file that is kept is one with that of the last output, and none is ever written to', async () => {
  const { out, spare, build } = site();
  await build({ 'a/same.html': 'same', 'a/page.html': '1' });
  await build({ 'a/page.html': '2' }, ['a/same.html']);
  const { ino } = statSync(join(out, 'a/same.html'));
  await build({ 'a/page.html': '3' }, ['a/same.html']);
  expect(statSync(join(out, 'a/same.html')).ino).toBe(ino);
  // The next to be made in the folders of this one: its pages have names in the output too.
  expect(statSync(join(spare, 'a/same.html')).ino).toBe(ino);
  await build({ 'a/same.html': 'other', 'a/page.html': '3' });
  expect(pages(out)).toEqual({ 'a/same.html': 'other', 'a/page.html': '3' });
  expect(pages(spare)).toEqual({ 'a/same.html': 'same', 'a/page.html': '3' });
});

test('what a hand has changed in an output comes into no later one', async () => {
  const { out, build } = site();
  const files = { 'a/index.html': 'ours', 'b/index.html': 'ours' };
  await build(files);
  writeFileSync(join(out, 'a/index.html'), 'by hand');
  rmSync(join(out, 'b'), { recursive: true });
  mkdirSync(join(out, 'b/index.html'), { recursive: true });
  await build(files);
  expect(pages(out)).toEqual(files);
  await build(files);
  expect(pages(out)).toEqual(files);
});

test('files of others go from output to output, and leave nothing behind when they are taken away', async () => {
  const { root, out, spare, build } = site();
  await build({ 'a/index.html': '1' });
  put(out, { CNAME: 'mine', 'mine/deep/note.txt': 'mine', 'a/note.txt': 'mine' });
  symlinkSync('../elsewhere', join(out, 'link'));
  for (const text of ['2', '3', '4']) {
    expect((await build({ 'a/index.html': text })).carried).toBe(4);
    expect(names(spare)).toEqual(['.foolscap.json', 'a', 'a/index.html']);
  }
  expect(tree(out)).toMatchObject({
    CNAME: 'mine',
    'mine/deep/note.txt': 'mine',
    link: '-> ../elsewhere',
  });
  for (const path of ['CNAME', 'mine', 'a/note.txt', 'link'])
    rmSync(join(out, path), { recursive: true });
  await build({ 'a/index.html': '5' });
  expect(names(out)).toEqual(['.foolscap.json', 'a', 'a/index.html']);
  expect(readdirSync(root).sort()).toEqual(['cache', 'dist']);
});

test('a spare that is none is not used', async () => {
  const { root, out, spare, build } = site();
  const files = { 'a/index.html': '1' };
  put(root, {
    'elsewhere/.foolscap.json': '{"format":1,"files":["note.txt"]}',
    'elsewhere/note.txt': 'mine',
  });
  mkdirSync(join(spare, '..'), { recursive: true });
  symlinkSync(join(root, 'elsewhere'), spare);
  await publish(texts(files), out, FREE, spare);
  expect(pages(out)).toEqual(files);
  expect(pages(join(root, 'elsewhere'))).toEqual({ 'note.txt': 'mine' });
  rmSync(spare);
  rmSync(join(root, 'elsewhere'), { recursive: true });
  // Half of one: the build that had it was killed.
  put(spare, { 'left.html': 'left' });
  await build(files);
  expect(pages(out)).toEqual(files);
  // And one of which a part is gone.
  await build(files);
  rmSync(join(spare, 'a'), { recursive: true });
  await build(files);
  expect(pages(out)).toEqual(files);
});
