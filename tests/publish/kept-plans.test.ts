import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { keptPlans, type PlannedFiles } from '../../src/kept/plans.ts';
import { sealed } from '../../src/kept/sealed.ts';
import { tempFolder } from './temp-folder.ts';

const PLAN: PlannedFiles = [['rivers/index.html', 'key of the page']];
const OTHER = sealed('{"key":"the key","files":[["rivers/index.html","another"]]}');

/** What is told of the key where its file says this. */
function told(text: string): PlannedFiles | null {
  const folder = tempFolder();
  const plans = keptPlans(folder, '/out');
  plans.keep('rivers', 'the key', PLAN);
  const [file = ''] = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((name) => statSync(name).isFile());
  writeFileSync(file, text);
  return plans.plan('rivers', 'the key');
}

test('a plan is told of its part and its key, and of its output alone', () => {
  const folder = tempFolder();
  const plans = keptPlans(folder, '/out');
  plans.keep('rivers', 'the key', PLAN);
  expect(keptPlans(folder, '/out').plan('rivers', 'the key')).toEqual(PLAN);
  expect(plans.plan('rivers', 'another key')).toBe(null);
  expect(plans.plan('sea', 'the key')).toBe(null);
  expect(plans.plan(null, 'the key')).toBe(null);
  expect(keptPlans(folder, '/other').plan('rivers', 'the key')).toBe(null);
});

test('the last takes the place of the one before', () => {
  const plans = keptPlans(tempFolder(), '/out');
  plans.keep('rivers', 'the key', []);
  plans.keep('rivers', 'the next', PLAN);
  expect(plans.plan('rivers', 'the key')).toBe(null);
  expect(plans.plan('rivers', 'the next')).toEqual(PLAN);
});

test('the control: it is read from its file', () => {
  expect(told(OTHER)).toEqual([['rivers/index.html', 'another']]);
});

test.each([
  ['empty', ''],
  ['cut short', OTHER.slice(0, -1)],
  ['no JSON', sealed('not JSON')],
  ['of another shape', sealed('{"key":"the key","files":[["rivers/index.html",1]]}')],
  ['a path without a key', sealed('{"key":"the key","files":[["rivers/index.html"]]}')],
  ['files without a key', sealed('{"files":[]}')],
])('what is damaged counts for nothing: %s', (_, text) => {
  expect(told(text)).toBe(null);
});
