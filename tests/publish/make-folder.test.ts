import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder } from '../../src/7-publish/make-folder.ts';
import { keep } from '../../src/kept/files.ts';
import { tempFolder } from './temp-folder.ts';

test('a folder and those above it are made, and one that is there stays', () => {
  const root = tempFolder();
  makeFolder(join(root, 'a/b/c'));
  makeFolder(join(root, 'a/b'));
  expect(existsSync(join(root, 'a/b/c'))).toBe(true);
});

test('no folder is made in a file', () => {
  const root = tempFolder();
  writeFileSync(join(root, 'file'), 'mine');
  expect(() => makeFolder(join(root, 'file/a/b'))).toThrow('ENOTDIR');
});

test('where the system makes none, that is the end of it', () => {
  expect(() => makeFolder('/proc/none/a/b')).toThrow();
  expect(keep('/proc/none/foolscap/guide/aa/x.pack', 'kept')).toBe(false);
});
