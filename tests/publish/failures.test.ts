import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { type OutputFile, publish } from '../../src/7-publish/publish.ts';
import { tempFolder } from './temp-folder.ts';
import { texts, treeHash } from './trees.ts';

const FREE = { protect: [] };
let root = '';
let out = '';
let before = '';

beforeEach(async () => {
  root = tempFolder();
  out = join(root, 'dist');
  await publish(texts({ 'index.html': 'old', 'a/index.html': 'old' }), out, FREE);
  before = treeHash(out);
});

async function failure(files: Iterable<OutputFile> | AsyncIterable<OutputFile>): Promise<string> {
  const error = await publish(files, out, FREE).then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(Error);
  expect(treeHash(out)).toBe(before);
  expect(readdirSync(root)).toEqual(['dist']);
  return error instanceof Error ? error.message : '';
}

test('a generator that fails on its way changes nothing, and its error comes out as it is', async () => {
  async function* site(): AsyncGenerator<OutputFile> {
    for (let i = 0; i < 100; i++) yield { path: `${i}.html`, kind: 'text', text: 'new' };
    throw new RangeError('The page could not be made');
  }
  expect(await failure(site())).toBe('The page could not be made');
  await publish(texts({ 'index.html': 'new' }), out, FREE);
  expect(treeHash(out)).not.toBe(before);
});

test('a disk that says no changes nothing, and is told in words', async () => {
  const gone: OutputFile = { path: 'map.png', kind: 'copy', from: join(root, 'gone.png') };
  const message = await failure([...texts({ 'index.html': 'new' }), gone]);
  expect(message).toMatch(
    /^A file or folder is missing: `map\.png` could not be written from `.*gone\.png`$/,
  );
  const long = `${'x'.repeat(300)}.html`;
  expect(await failure(texts({ [long]: 'new' }))).toMatch(/^The name is too long: /);
});

test('a failed write stops a generator that would go on for ever', async () => {
  let closed = false;
  function* site(): Generator<OutputFile> {
    try {
      yield { path: 'map.png', kind: 'copy', from: join(root, 'gone.png') };
      for (let i = 0; ; i++) yield { path: `${i}.html`, kind: 'text', text: 'new' };
    } finally {
      closed = true;
    }
  }
  await failure(site());
  expect(closed).toBe(true);
});

test.each([
  '',
  '/',
  '/etc/passwd',
  '..',
  '../x',
  'a/../../x',
  'a/..',
  './x',
  'a/./x',
  'a//x',
  'a/',
  'a\\x',
  '..\\x',
  'C:/x',
  'c:x',
  'a\0x',
  'a\nx',
  'a\uD800x',
  '.foolscap.json',
  '.Foolscap.JSON',
  '.foolscap.json/x',
])('the path %j is refused', async (path) => {
  await failure(texts({ 'index.html': 'new', [path]: 'x' }));
});

test.each([
  ['C.html', 'c.html'],
  ['caf\u00E9.html', 'cafe\u0301.html'],
  ['CAF\u00C9.html', 'cafe\u0301.html'],
  ['ma\u00DF/index.html', 'MASS/index.html'],
  ['\u03C3.html', '\u03C2.html'],
  ['a', 'a/index.html'],
  ['a/index.html', 'A'],
  ['a/one.html', 'A/two.html'],
])('the paths %j and %j are one place, and both are named', async (one, two) => {
  const message = await failure(texts({ [one]: '1', [two]: '2' }));
  expect(message).toContain(`\`${one}\``);
  expect(message).toContain(`\`${two}\``);
});

test('the same path twice is refused', async () => {
  const twice = [...texts({ 'b.html': '1' }), ...texts({ 'b.html': '2' })];
  expect(await failure(twice)).toContain('`b.html`');
});

test('paths that only look odd are written', async () => {
  const odd = [
    '..x',
    'x..',
    '...',
    'a b/ü.html',
    '数学/index.html',
    'C++/x',
    'c#/x',
    '.nojekyll',
    'ab:c',
  ];
  const result = await publish(
    texts(Object.fromEntries(odd.map((path) => [path, path]))),
    out,
    FREE,
  );
  expect(result.files).toBe(odd.length);
});
