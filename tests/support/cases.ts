/** Golden case folders: `tests/cases/<suite>/<case>/`. `UPDATE=1` accepts what comes out; read the diff. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';

const CASES = new URL('../cases/', import.meta.url).pathname;

export interface Case {
  name: string;
  folder: string;
}

/** The case folders of a suite, by name. There must be some: a suite that finds none proves nothing. */
export function casesOf(suite: string): Case[] {
  const root = join(CASES, suite);
  const names = readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
  if (names.length === 0) throw new Error(`No cases in tests/cases/${suite}`);
  return names.map((name) => ({ name, folder: join(root, name) }));
}

/** Holds what came out against a file of the case. */
export function expectGolden({ folder }: Case, file: string, actual: string): void {
  const path = join(folder, file);
  if (process.env.UPDATE === '1') {
    writeFileSync(path, actual);
    return;
  }
  if (!existsSync(path)) throw new Error(`${path} is missing; run again with UPDATE=1 and read it`);
  expect(actual).toBe(readFileSync(path, 'utf8'));
}
