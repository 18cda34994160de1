import {
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type OutputFile, publish } from '../../src/7-publish/publish.ts';
import { tempFolder } from './temp-folder.ts';
import { pages, put, texts, tree, treeHash } from './trees.ts';

const FREE = { protect: [] };

test('text, bytes and copies arrive byte for byte, and nothing stays beside the output', async () => {
  const root = tempFolder();
  const bytes = Uint8Array.from({ length: 256 }, (_, i) => i);
  writeFileSync(join(root, 'map.png'), bytes);
  const files: OutputFile[] = [
    { path: 'index.html', kind: 'text', text: '\uFEFFα\r\n' },
    { path: 'a/b/sheet.pdf', kind: 'bytes', bytes },
    { path: 'a/b/map.png', kind: 'copy', from: join(root, 'map.png') },
  ];
  const result = await publish(files, join(root, 'new', 'dist'), FREE);
  expect(result).toEqual({ files: 3, bytes: 7 + 256 + 256, carried: 0, left: [], warnings: [] });
  expect(readdirSync(join(root, 'new'))).toEqual(['dist']);
  expect(readFileSync(join(root, 'new/dist/index.html'), 'utf8')).toBe('\uFEFFα\r\n');
  for (const name of ['sheet.pdf', 'map.png']) {
    expect(readFileSync(join(root, 'new/dist/a/b', name))).toEqual(Buffer.from(bytes));
  }
});

test('the same files give the same tree, marker included, in any order and anywhere', async () => {
  const site = texts({ 'b.html': 'B', 'a/index.html': 'A', 'Z.html': 'Z' });
  const [one, two] = [tempFolder(), tempFolder()];
  await publish(site, join(one, 'dist'), FREE);
  await publish(site.toReversed(), join(two, 'public'), FREE);
  expect(treeHash(join(one, 'dist'))).toBe(treeHash(join(two, 'public')));
  expect(JSON.parse(readFileSync(join(one, 'dist/.foolscap.json'), 'utf8'))).toEqual({
    format: 1,
    files: ['Z.html', 'a/index.html', 'b.html'],
  });
  await publish(texts({ 'b.html': 'changed' }), join(one, 'dist'), FREE);
  expect(treeHash(join(one, 'dist'))).not.toBe(treeHash(join(two, 'public')));
});

test('a thousand files of a generator are all written', async () => {
  const out = join(tempFolder(), 'dist');
  async function* site(): AsyncGenerator<OutputFile> {
    for (let i = 0; i < 1000; i++)
      yield { path: `g${i % 50}/p${i}.html`, kind: 'text', text: `${i}` };
  }
  expect((await publish(site(), out, FREE)).files).toBe(1000);
  expect(Object.keys(pages(out))).toHaveLength(1000);
});

test('a page whose source is gone is gone after the next build, its folder too', async () => {
  const out = join(tempFolder(), 'dist');
  await publish(texts({ 'index.html': '1', 'gone/index.html': '1' }), out, FREE);
  await publish(texts({ 'index.html': '2' }), out, FREE);
  expect(pages(out)).toEqual({ 'index.html': '2' });
  expect(readdirSync(out)).not.toContain('gone');
});

test("the user's own files, folders and links stay through two builds", async () => {
  const root = tempFolder();
  const out = join(root, 'dist');
  await publish(texts({ 'index.html': '1', 'a/index.html': '1' }), out, FREE);
  put(out, { CNAME: 'example.org', '.well-known/security.txt': 'hello', 'a/mine.txt': 'mine' });
  symlinkSync('../beside.txt', join(out, 'link.txt'));
  for (const text of ['2', '3']) {
    const result = await publish(texts({ 'index.html': text }), out, FREE);
    expect(result).toMatchObject({ files: 1, carried: 4, left: [] });
    expect(pages(out)).toEqual({
      'index.html': text,
      CNAME: 'example.org',
      '.well-known/security.txt': 'hello',
      'a/mine.txt': 'mine',
      'link.txt': '-> ../beside.txt',
    });
    expect(lstatSync(join(out, 'CNAME')).nlink).toBe(1);
  }
  expect(readdirSync(root)).toEqual(['dist']);
});

test('a file the user adds while the build runs is kept', async () => {
  const root = tempFolder();
  const out = join(root, 'dist');
  await publish(texts({ 'index.html': '1' }), out, FREE);
  function* site() {
    yield* texts({ 'index.html': '2' });
    put(out, { CNAME: 'example.org' });
  }
  await publish(site(), out, FREE);
  expect(pages(out)).toEqual({ 'index.html': '2', CNAME: 'example.org' });
});

test('an output reached by a link is replaced behind the link', async () => {
  const root = tempFolder();
  mkdirSync(join(root, 'disk/site'), { recursive: true });
  symlinkSync('disk/site', join(root, 'dist'));
  for (const text of ['1', '2']) {
    await publish(texts({ 'index.html': text }), join(root, 'dist'), FREE);
    expect(lstatSync(join(root, 'dist')).isSymbolicLink()).toBe(true);
    expect(pages(join(root, 'disk/site'))).toEqual({ 'index.html': text });
  }
  expect(Object.keys(tree(root))).toEqual(
    expect.not.arrayContaining([expect.stringContaining('foolscap-')]),
  );
});
