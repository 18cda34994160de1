/** Whatever a build finds kept from before, wherever and by however many workers it is done: the same bytes. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { cp } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cacheFolder } from '../../src/kept/files.ts';
import { newFolder } from '../support/content.ts';
import { EXAMPLE_CONTENT } from '../support/example.ts';

const BIN = new URL('../../bin/foolscap.js', import.meta.url).pathname;

const AUCKLAND = { TZ: 'Pacific/Auckland', LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8' };
const LOS_ANGELES = { TZ: 'America/Los_Angeles', LANG: 'C', LC_ALL: 'C' };

/** Run before the program: the machine says that it has so many cores. */
function onCores(cores: number): string {
  const script = `import os from 'node:os'; import { syncBuiltinESMExports } from 'node:module'; os.availableParallelism = () => ${cores}; syncBuiltinESMExports();`;
  return `--import=data:text/javascript,${encodeURIComponent(script)}`;
}

/** SHA-256 of every file below a folder, by its path. */
function hashes(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return Object.fromEntries(
    names
      .filter((name) => statSync(join(folder, name)).isFile())
      .map((name) => [
        name,
        createHash('sha256')
          .update(readFileSync(join(folder, name)))
          .digest('hex'),
      ]),
  );
}

/** All that a machine may differ in, and the folder that the program is run in. */
interface Where {
  cwd: string;
  cores: number;
  env: Record<string, string>;
}

/** What differs does so at once: where the outcome is the same, none of it matters. */
const HERE: Where = { cwd: '.', cores: 1, env: AUCKLAND };
const ELSEWHERE: Where = { cwd: 'elsewhere', cores: 3, env: LOS_ANGELES };

/**
 * What both modes share, by their folders' names: shards, which begin with nothing kept, so that keys of answers, the
 * same in both, are set once; and what other builds keep, with the sheets that earlier runs of the tests have set.
 */
let shared: Awaited<ReturnType<typeof newFolder>>;
beforeAll(async () => {
  shared = await newFolder();
  const sheets = join(cacheFolder(), 'pdf');
  const own = join(cacheFolder({ XDG_CACHE_HOME: join(shared.folder, 'kept') }), 'pdf');
  mkdirSync(sheets, { recursive: true });
  mkdirSync(dirname(own), { recursive: true });
  symlinkSync(sheets, own);
});
afterAll(() => shared.remove());

describe.each(['open', 'separate'] as const)('the example site with answers %s', (answers) => {
  let folder: string;
  let remove: () => Promise<void>;
  let first: Record<string, string>;

  function run(args: string[], { cwd, cores, env }: Where, cache: 'kept' | 'empty'): string {
    const there = join(folder, cwd);
    mkdirSync(there, { recursive: true });
    return execFileSync(process.execPath, [BIN, ...args, '--content', join(folder, 'content')], {
      cwd: there,
      env: {
        ...process.env,
        ...env,
        XDG_CACHE_HOME: join(shared.folder, cache),
        NODE_OPTIONS: onCores(cores),
      },
      encoding: 'utf8',
    });
  }

  function build(out: string, where: Where): Record<string, string> {
    run(['build', '--out', join(folder, out, 'site'), '--quiet'], where, 'kept');
    return hashes(join(folder, out));
  }

  beforeAll(async () => {
    ({ folder, remove } = await newFolder());
    await cp(EXAMPLE_CONTENT, join(folder, 'content'), { recursive: true });
    const settings = join(folder, 'content', 'site.yml');
    // One paper: the sheets are set anew by the shards.
    const yaml = readFileSync(settings, 'utf8').replace('paper: [a4, letter]', 'paper: [a4]');
    const more = `answers: ${answers}\nurl: https://example.org/\nlink-pictures: true\n`;
    writeFileSync(settings, `${yaml}\n${more}`);
    first = build('one', HERE);
  });
  afterAll(() => remove());

  it('is whole', () => {
    const pdfs = Object.keys(first).filter((name) => name.endsWith('.pdf'));
    expect(pdfs.length).toBeGreaterThan(70);
    const pictures = Object.keys(first).filter((name) => name.endsWith('.png'));
    expect(pictures.length).toBeGreaterThan(40);
    expect(Object.keys(first).length).toBeGreaterThan(200);
    const editions = new Set(Object.keys(first).map((name) => name.split('/')[0]));
    expect(editions.size).toBe(answers === 'open' ? 1 : 2);
  });

  it('is the same from what is kept, in another folder, zone and locale, by three workers', () => {
    expect(build('two', ELSEWHERE)).toEqual(first);
  });

  it('is the same over its own output, with nothing changed', () => {
    expect(build('one', { ...ELSEWHERE, cores: 2 })).toEqual(first);
  });

  it('is the same with nothing kept, put together of four shards there, none of which is empty', () => {
    const shards = [1, 2, 3, 4].map((index) => join(shared.folder, `shard-${index}`));
    for (const [index, shard] of shards.entries()) {
      // No page of the other mode.
      rmSync(join(shard, 'page'), { recursive: true, force: true });
      const args = ['build', '--shard', `${index + 1}/4`, '--out', shard];
      expect(run(args, ELSEWHERE, 'empty')).toMatch(
        /: [1-9]\d* guides, \d+ pages and [1-9]\d* PDFs/,
      );
    }
    run(['merge', ...shards, '--out', join(folder, 'four', 'site')], ELSEWHERE, 'empty');
    expect(hashes(join(folder, 'four'))).toEqual(first);
    // Control: what a shard made is taken, a page of another key is not.
    const pages = readdirSync(shards[0] ?? '', { recursive: true, encoding: 'utf8' });
    expect(pages.some((name) => name.endsWith('.page'))).toBe(answers === 'open');
    expect(pages.some((name) => name.endsWith('.png'))).toBe(true);
  });
});
