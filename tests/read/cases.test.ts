import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readContent } from '../../src/1-read/read-content.ts';
import { toldFrom } from './told-from.ts';

/** Accept what comes out with UPDATE=1, then read the diff. */
const CASES = join(import.meta.dirname, '../cases/read');

describe('a folder and what is told about it', () => {
  for (const name of readdirSync(CASES).sort()) {
    test(name, async () => {
      const expectedFile = join(CASES, name, 'expected.txt');
      const told = toldFrom(await readContent(join(CASES, name, 'content')));
      if (process.env.UPDATE === '1') writeFileSync(expectedFile, told);
      expect(existsSync(expectedFile), `${name} has an expected.txt`).toBe(true);
      expect(told).toBe(readFileSync(expectedFile, 'utf8'));
    });
  }
});
