import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Packs } from '../../src/kept/packs.ts';
import { tempFolder } from './temp-folder.ts';

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((file) => statSync(file).isFile())
    .sort();

function kept(folder: string, owner: string | null, texts: Record<string, string[]>): void {
  const packs = new Packs(folder, owner);
  for (const [key, some] of Object.entries(texts)) packs.keep(key, some);
  packs.close();
}

/** The same text by text, and where each pack is read at once. */
function read(folder: string, key: string): (string | null)[] {
  const [found = [], others] = [false, true].map((areRead) => {
    const packs = new Packs(folder, null, areRead);
    const texts = [0, 1].map((number) => packs.text(key, number));
    packs.close();
    return texts;
  });
  expect(others).toEqual(found);
  return found;
}

test('what was kept is read at once, and by whoever comes later', () => {
  const folder = tempFolder();
  const packs = new Packs(folder, 'here');
  packs.keep('one', ['card ö', 'tree']);
  packs.keep('two', ['']);
  expect([packs.text('one', 0), packs.text('one', 1)]).toEqual(['card ö', 'tree']);
  expect(read(folder, 'one')).toEqual([null, null]);
  packs.close();
  expect(read(folder, 'one')).toEqual(['card ö', 'tree']);
  expect(read(folder, 'two')).toEqual(['', null]);
  expect(read(folder, 'three')).toEqual([null, null]);
  expect(filesIn(folder)).toHaveLength(1);
});

test('what is said to be there counts as used', () => {
  const folder = tempFolder();
  for (let at = 0; at < 16; at += 1) kept(folder, 'here', { [`key ${at}`]: [`text ${at}`] });
  const packs = new Packs(folder, 'here');
  expect([packs.has('key 1'), packs.has('key 99')]).toEqual([true, false]);
  packs.keep('new', ['text']);
  expect(packs.has('new')).toBe(true);
  packs.close();
  expect(filesIn(folder)).toHaveLength(1);
  expect(read(folder, 'key 1')[0]).toBe('text 1');
  expect(read(folder, 'key 2')[0]).toBe(null);
});

test('nothing is written where nothing was kept', () => {
  const folder = tempFolder();
  read(folder, 'one');
  expect(filesIn(folder)).toEqual([]);
});

test('more than a pack writes at once', () => {
  const folder = tempFolder();
  const long = 'x'.repeat(700_000);
  kept(folder, 'here', { one: [long, 'a'], two: [long, 'b'], three: [long, 'c'] });
  expect(['one', 'two', 'three'].map((key) => read(folder, key)[1])).toEqual(['a', 'b', 'c']);
  expect(read(folder, 'three')[0]).toBe(long);
});

describe('what is no pack is passed over', () => {
  const packed = () => {
    const folder = tempFolder();
    kept(folder, 'here', { one: ['card', 'tree'] });
    const [file = ''] = filesIn(folder);
    return { folder, file, text: readFileSync(file, 'utf8') };
  };
  const ending = (index: string) => `${index}${String(index.length).padEnd(16)}`;

  test('the control: a pack', () => {
    const { folder, file, text } = packed();
    writeFileSync(file, text);
    expect(read(folder, 'one')).toEqual(['card', 'tree']);
    writeFileSync(file, `car1${text.slice(4)}`);
    expect(read(folder, 'one')).toEqual(['car1', 'tree']);
  });

  test.each([
    ['cut short', (text: string) => text.slice(0, -1)],
    ['cut in its texts', (text: string) => text.slice(0, 3)],
    ['empty', () => ''],
    [
      'an end that points before the start',
      (text: string) => text.replace(/\d+ *$/, '99999'.padEnd(16)),
    ],
    ['an end that is no number', (text: string) => text.replace(/\d+ *$/, '-5'.padEnd(16))],
    ['an index that is no JSON', () => ending('{"owner":')],
    ['an index of another shape', () => ending('{"owner":null,"places":{"one":1}}')],
    ['places that are none', () => ending('{"owner":null,"places":[["one","x",4]]}')],
    ['a place outside', () => ending('{"owner":null,"places":[["one",5000,4,4]]}')],
    ['a place without end', () => ending('{"owner":null,"places":[["one",0,9e15,4]]}')],
  ])('%s', (_, damaged) => {
    const { folder, file, text } = packed();
    writeFileSync(file, damaged(text));
    expect(read(folder, 'one')).toEqual([null, null]);
  });
});

test('sixteen of one owner are put together without what was not used', () => {
  const folder = tempFolder();
  for (let at = 0; at < 16; at += 1)
    kept(folder, 'here', { [`key ${at}`]: [`card ${at}`, 'tree'] });
  kept(folder, 'elsewhere', { theirs: ['card', 'tree'] });
  expect(filesIn(folder)).toHaveLength(17);
  const packs = new Packs(folder, 'here');
  for (let at = 1; at < 16; at += 1) expect(packs.text(`key ${at}`, 0)).toBe(`card ${at}`);
  expect(packs.text('theirs', 0)).toBe('card');
  packs.keep('new', ['card', 'tree']);
  packs.close();
  expect(filesIn(folder)).toHaveLength(2);
  expect(read(folder, 'key 0')).toEqual([null, null]);
  expect(read(folder, 'key 1')).toEqual(['card 1', 'tree']);
  expect(read(folder, 'theirs')).toEqual(['card', 'tree']);
  expect(read(folder, 'new')).toEqual(['card', 'tree']);
});

test('a helper, which asks for some alone, puts nothing together', () => {
  const folder = tempFolder();
  for (let at = 0; at < 20; at += 1) kept(folder, null, { [`key ${at}`]: ['card'] });
  kept(folder, null, { more: ['card'] });
  expect(filesIn(folder)).toHaveLength(21);
});

test('a folder that can’t be written to costs nothing but time', () => {
  const folder = join(tempFolder(), 'a file');
  writeFileSync(folder, '');
  const packs = new Packs(folder, 'here');
  packs.keep('one', ['card']);
  expect(packs.text('one', 0)).toBe(null);
  packs.close();
});

test('what else lies there stays', () => {
  const folder = tempFolder();
  mkdirSync(join(folder, 'aa'), { recursive: true });
  writeFileSync(join(folder, 'aa', 'notes.pack'), 'mine');
  kept(folder, 'here', { one: ['card'] });
  expect(filesIn(folder)).toHaveLength(2);
});
