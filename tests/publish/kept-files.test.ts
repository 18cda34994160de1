import {
  existsSync,
  mkdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { clearCache, keep, keptText, removeUnused } from '../../src/kept/files.ts';
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

test('it is looked for once a day', () => {
  const root = tempFolder();
  const old = () => {
    keep(entry(root, 'a'), 'kept');
    return aged(entry(root, 'a'), 31);
  };
  removeUnused(root);
  old();
  removeUnused(root);
  expect(existsSync(entry(root, 'a'))).toBe(true);
  removeUnused(root, Date.now() + DAY_S * 1000);
  expect(existsSync(entry(root, 'a'))).toBe(false);
});

test('an output that is kept goes with the rest, and what it leads to stays', () => {
  const root = tempFolder();
  const spare = join(root, 'spare', 'ee', 'e'.repeat(64));
  const mine = join(root, 'mine.txt');
  writeFileSync(mine, 'mine');
  mkdirSync(spare, { recursive: true });
  symlinkSync(root, join(spare, 'link'));
  keep(entry(root, 'f'), 'kept');
  expect(clearCache(root)).toBe(2);
  expect([spare, entry(root, 'f'), mine].map(existsSync)).toEqual([false, false, true]);
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
