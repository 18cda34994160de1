/** The command runs what the sources say, however it was compiled. */
import { execFile } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { programKey } from '../../src/program-key.ts';

const ROOT = new URL('../../', import.meta.url).pathname;
const PARTS = [
  'bin',
  'src',
  'templates',
  'docs/rules.md',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];

const run = promisify(execFile);
const home = mkdtempSync(join(tmpdir(), 'foolscap-program-'));
const path = (name: string) => join(home, name);
const foolscap = (...args: string[]) => run(process.execPath, [path('bin/foolscap.js'), ...args]);
const help = async () => (await foolscap('--help')).stdout;
const compiledKey = (folder: string): unknown =>
  JSON.parse(readFileSync(join(folder, 'program/current.json'), 'utf8')).key;

function change(file: string, from: string, to: string): void {
  const text = readFileSync(path(file), 'utf8');
  expect(text).toContain(from);
  writeFileSync(path(file), text.replace(from, to));
}

beforeAll(() => {
  for (const part of PARTS) cpSync(join(ROOT, part), path(part), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), path('node_modules'));
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

describe('the command', () => {
  it('is compiled by whoever is first, and by two at once', async () => {
    expect(existsSync(path('program'))).toBe(false);
    const [one, other] = await Promise.all([help(), help()]);
    expect(one).toContain('Foolscap makes');
    expect(other).toBe(one);
  });

  it('does what a changed source says, and again what it said', async () => {
    const before = await help();
    const key = compiledKey(home);
    change('src/command-line/help.ts', 'Foolscap makes', 'Foolscap bakes');
    expect(await help()).toBe(before.replace('Foolscap makes', 'Foolscap bakes'));
    expect(compiledKey(home)).not.toBe(key);
    change('src/command-line/help.ts', 'Foolscap bakes', 'Foolscap makes');
    expect(await help()).toBe(before);
    expect(compiledKey(home)).toBe(key);
  });

  it('has a changed template, and a style that is read by its name, on its pages', async () => {
    const page = async () => {
      const args = [
        'build',
        '--no-pdf',
        '--quiet',
        '--content',
        path('content'),
        '--out',
        path('out'),
      ];
      await foolscap(...args);
      return readFileSync(path('out/index.html'), 'utf8');
    };
    cpSync(join(ROOT, 'tests/cases/check/clean-units/content'), path('content'), {
      recursive: true,
    });
    const before = await page();
    expect(await page()).toBe(before);
    change(
      'templates/components/document.tsx',
      '<!doctype html>',
      '<!doctype html><!-- changed -->',
    );
    expect(await page()).toContain('<!-- changed -->');
    change('templates/styles/base.css', '@layer', '.changed { color: red }\n@layer');
    const [, style] = /href="([^"]+\.css)"/.exec(await page()) ?? [];
    expect(readFileSync(path(`out/${style}`), 'utf8')).toContain('.changed');
  });

  it('runs from its sources, and says so, where its folder cannot be written', async () => {
    const before = await help();
    rmSync(path('program'), { recursive: true });
    writeFileSync(path('program'), '');
    const { stdout, stderr } = await foolscap('--help');
    expect(stdout).toBe(before);
    expect(stderr).toContain('not compiled');
    rmSync(path('program'));
    expect((await foolscap('--help')).stderr).toBe('');
  });

  it('needs no sources once it is compiled', async () => {
    const before = await help();
    rmSync(path('src'), { recursive: true });
    rmSync(path('templates'), { recursive: true });
    expect(await help()).toBe(before);
    const { stdout } = await foolscap('check', '--content', path('content'));
    expect(stdout).toContain('No errors');
  });
});

describe('the key of the program', () => {
  it('is the same for the sources and for what was compiled from them', () => {
    expect(compiledKey(ROOT)).toBe(programKey());
    expect(programKey('paper')).not.toBe(programKey());
  });
});
