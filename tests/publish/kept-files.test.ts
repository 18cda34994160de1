import { existsSync, mkdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { keep, keptText, removeUnused } from '../../src/kept/files.ts';
import { tempFolder } from './temp-folder.ts';

const DAY_S = 86_400;
const entry = (root: string, letter: string, ending = '.txt') =>
  join(root, 'read', letter.repeat(2), `${letter.repeat(64)}${ending}`);

function aged(file: string, days: number): string {
  const then = Date.now() / 1000 - days * DAY_S;
  utimesSync(file, then, then);
  return file;
}

test('what no build has used for a month goes, and nothing else does', () => {
  const root = tempFolder();
  const made = (file: string) => {
    keep(file, 'kept');
    return file;
  };
  const old = aged(made(entry(root, 'a')), 31);
  const half = aged(made(entry(root, 'b', '.txt.12-3.part')), 31);
  const recent = aged(made(entry(root, 'c')), 29);
  const someonesOwn = join(root, 'read', 'notes.txt');
  mkdirSync(dirname(someonesOwn), { recursive: true });
  writeFileSync(someonesOwn, 'mine');
  aged(someonesOwn, 400);
  removeUnused(root);
  expect([old, half, recent, someonesOwn].map(existsSync)).toEqual([false, false, true, true]);
});

test('an entry in use stays young', () => {
  const root = tempFolder();
  const file = entry(root, 'd');
  keep(file, 'kept');
  aged(file, 20);
  expect(keptText(file)).toBe('kept');
  expect(Date.now() - statSync(file).mtimeMs).toBeLessThan(DAY_S * 1000);
  expect(readFileSync(file, 'utf8')).toBe('kept');
});

test('nothing is there where nothing was kept', () => {
  const root = tempFolder();
  expect(keptText(entry(root, 'e'))).toBe(null);
  removeUnused(join(root, 'no such folder'));
});
