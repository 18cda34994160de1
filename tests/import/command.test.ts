/** `foolscap import` as it is typed. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readOptions } from '../../src/command-line/options.ts';
import { UsageError } from '../../src/command-line/usage-error.ts';

const BIN = new URL('../../bin/foolscap.js', import.meta.url).pathname;
const home = mkdtempSync(join(tmpdir(), 'foolscap-import-command-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

describe('options of import', () => {
  const read = (...words: string[]) => readOptions(['import', ...words], '/home/someone');

  it('are files, and a folder of their own', () => {
    expect(read('a.txt', '/b.docx')).toMatchObject({
      options: {
        command: 'import',
        inputs: ['/home/someone/a.txt', '/b.docx'],
        out: '/home/someone/imported',
      },
    });
  });

  it('or a course, or any folder', () => {
    expect(read('a.txt', '--course', 'cold-war')).toMatchObject({
      options: { out: '/home/someone/content/cold-war' },
    });
    expect(read('a.txt', '--course', 'art', '--content', 'guides')).toMatchObject({
      options: { out: '/home/someone/guides/art' },
    });
    expect(read('a.txt', '--out', 'content')).toMatchObject({
      options: { out: '/home/someone/content' },
    });
  });

  it.each([
    [[], 'expected files after `import`'],
    [['a.txt', '--course', 'x', '--out', 'y'], 'expected one of the two'],
    [['a.txt', '--course', '../x'], 'expected the name of its folder'],
    [['a.txt', '--course', 'Cold War'], 'such as `cold-war`'],
  ])('%j are refused', (words, expected) => {
    expect(() => read(...words)).toThrow(UsageError);
    expect(() => read(...words)).toThrow(expected);
  });

  it('are those of import alone', () => {
    expect(() => readOptions(['build', '--course', 'x'], '/')).toThrow(
      'after `import` or `new` alone',
    );
  });
});

describe('the command', () => {
  it('writes into a course that check then finds nothing wrong with', () => {
    mkdirSync(join(home, 'content'));
    writeFileSync(
      join(home, 'notes.txt'),
      'Osmosis\n\nDefinition\nWater moves through a membrane.\n',
    );
    const run = (...words: string[]) =>
      execFileSync(process.execPath, [BIN, ...words], { cwd: home, encoding: 'utf8' });
    expect(run('import', 'notes.txt', '--course', 'biology')).toBe(
      'notes.txt → content/biology/osmosis.md: 1 definition\n1 guide written to content/biology. Read them, then run: foolscap check\n',
    );
    expect(run('check')).toContain('No errors');
    expect(readdirSync(join(home, 'content/biology'))).toEqual(['osmosis.md']);
    const again = spawnSync(process.execPath, [BIN, 'import', 'notes.txt', '--course', 'biology'], {
      cwd: home,
      encoding: 'utf8',
    });
    expect(again.status).toBe(1);
    expect(again.stdout).toContain('is there already');
  });
});
