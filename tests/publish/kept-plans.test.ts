import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { keptPlans, type PlannedFiles } from '../../src/kept/plans.ts';
import { sealed } from '../../src/kept/sealed.ts';
import { tempFolder } from './temp-folder.ts';

const KEY = 'a'.repeat(64);
const PLAN: PlannedFiles = [['rivers/index.html', 'key of the page']];
const OTHER = sealed('[["rivers/index.html","another"]]');

/** What is told of the key where its file says this. */
function told(text: string): PlannedFiles | null {
  const folder = tempFolder();
  keptPlans(folder).keep(KEY, PLAN);
  const [file = ''] = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((name) => statSync(name).isFile());
  writeFileSync(file, text);
  return keptPlans(folder).plan(KEY);
}

test('a plan is told of its key, and of no other', () => {
  const folder = tempFolder();
  keptPlans(folder).keep(KEY, PLAN);
  expect(keptPlans(folder).plan(KEY)).toEqual(PLAN);
  expect(keptPlans(folder).plan('b'.repeat(64))).toBe(null);
});

test('the control: it is read from its file', () => {
  expect(told(OTHER)).toEqual([['rivers/index.html', 'another']]);
});

test.each([
  ['empty', ''],
  ['cut short', OTHER.slice(0, -1)],
  ['no JSON', sealed('not JSON')],
  ['of another shape', sealed('[["rivers/index.html",1]]')],
  ['a path without a key', sealed('[["rivers/index.html"]]')],
])('what is damaged counts for nothing: %s', (_, text) => {
  expect(told(text)).toBe(null);
});
