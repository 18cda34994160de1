import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../support/content.ts';
import { EXAMPLE_CONTENT } from '../support/example.ts';

const BIN = new URL('../../bin/foolscap.js', import.meta.url).pathname;

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

function build(out: string, cwd: string, env: Record<string, string>): Record<string, string> {
  execFileSync(
    process.execPath,
    [BIN, 'build', '--content', EXAMPLE_CONTENT, '--out', out, '--quiet'],
    {
      cwd,
      env: { ...process.env, ...env },
    },
  );
  return hashes(out);
}

it('two builds give the same bytes, whatever the clock zone, the locale and the working folder', async () => {
  const folder = await temporaryFolder();
  await mkdir(join(folder, 'elsewhere'));
  const one = build(join(folder, 'one'), folder, {
    TZ: 'Pacific/Auckland',
    LANG: 'de_DE.UTF-8',
    LC_ALL: 'de_DE.UTF-8',
  });
  const two = build(join(folder, 'two'), join(folder, 'elsewhere'), {
    TZ: 'America/Los_Angeles',
    LANG: 'C',
    LC_ALL: 'C',
  });
  expect(Object.keys(one).length).toBeGreaterThan(100);
  expect(two).toEqual(one);
});
