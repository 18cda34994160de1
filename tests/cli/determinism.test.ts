/** Whatever a build finds kept from before, wherever and by however many workers it is done: the same bytes. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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

interface How {
  /** Names of folders. */
  out: string;
  cache: string;
  cwd: string;
  cores: number;
  env: Record<string, string>;
}

/**
 * Caches and shards of both modes: a sheet is the same in both, and setting it is most of the time. In the second mode
 * only the build with nothing kept sets any.
 */
let caches: Awaited<ReturnType<typeof newFolder>>;
beforeAll(async () => {
  caches = await newFolder();
});
afterAll(() => caches.remove());

describe.each(['open', 'separate'] as const)('the example site with answers %s', (answers) => {
  let folder: string;
  let remove: () => Promise<void>;
  let first: Record<string, string>;

  function build({ out, cache, cwd, cores, env }: How): Record<string, string> {
    const there = (name: string) => join(folder, name);
    mkdirSync(there(cwd), { recursive: true });
    const args = ['build', '--content', there('content'), '--out', there(join(out, 'site'))];
    execFileSync(process.execPath, [BIN, ...args, '--quiet'], {
      cwd: there(cwd),
      env: {
        ...process.env,
        ...env,
        XDG_CACHE_HOME: join(caches.folder, cache),
        NODE_OPTIONS: onCores(cores),
      },
    });
    return hashes(there(out));
  }

  beforeAll(async () => {
    ({ folder, remove } = await newFolder());
    await cp(EXAMPLE_CONTENT, join(folder, 'content'), { recursive: true });
    const settings = join(folder, 'content', 'site.yml');
    // One paper: the sheets are set three times.
    const yaml = readFileSync(settings, 'utf8').replace('paper: [a4, letter]', 'paper: [a4]');
    const more = `answers: ${answers}\nurl: https://example.org/\nlink-pictures: true\n`;
    writeFileSync(settings, `${yaml}\n${more}`);
    first = build({ out: 'one', cache: 'a', cwd: '.', cores: 1, env: AUCKLAND });
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
    const how = { out: 'two', cache: 'a', cwd: 'elsewhere', cores: 3, env: LOS_ANGELES };
    expect(build(how)).toEqual(first);
  });

  it('is the same over its own output, with nothing changed', () => {
    const how = { out: 'one', cache: 'a', cwd: '.', cores: 2, env: LOS_ANGELES };
    expect(build(how)).toEqual(first);
  });

  it('is the same put together of four shards, none of which is empty', () => {
    const there = (name: string) => join(folder, name);
    const run = (...args: string[]) =>
      execFileSync(process.execPath, [BIN, ...args, '--content', there('content')], {
        cwd: folder,
        env: { ...process.env, XDG_CACHE_HOME: there('cache') },
        encoding: 'utf8',
      });
    const shards = [1, 2, 3, 4].map((index) => join(caches.folder, `shard-${index}`));
    for (const [index, shard] of shards.entries()) {
      // No page of the other mode.
      rmSync(join(shard, 'page'), { recursive: true, force: true });
      const said = run('build', '--shard', `${index + 1}/4`, '--out', shard);
      expect(said).toMatch(/: [1-9]\d* guides, \d+ pages and [1-9]\d* PDFs/);
    }
    run('merge', ...shards, '--out', there(join('four', 'site')));
    expect(hashes(there('four'))).toEqual(first);
    // Control: what a shard made is taken, a page of another key is not.
    const pages = readdirSync(shards[0] ?? '', { recursive: true, encoding: 'utf8' });
    expect(pages.some((name) => name.endsWith('.page'))).toBe(answers === 'open');
    expect(pages.some((name) => name.endsWith('.png'))).toBe(true);
  });

  // Both editions are in the one.
  if (answers === 'separate') {
    it('is the same with nothing kept, by three workers', () => {
      const how = { out: 'three', cache: 'b', cwd: '.', cores: 3, env: AUCKLAND };
      expect(build(how)).toEqual(first);
    });
  }
});
