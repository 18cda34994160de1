/** The command as it is started and ended at a terminal. */
import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { DEFAULTS } from '../../src/start/ask.ts';
import { init } from '../../src/start/init.ts';
import { temporaryFolder } from '../support/content.ts';

const ROOT = new URL('../../', import.meta.url).pathname;

it('says where the site is and what was saved, ends by Ctrl+C, and leaves nothing behind', async () => {
  const base = await temporaryFolder();
  const [root, temporary] = [join(base, 'site'), join(base, 'tmp')];
  mkdirSync(temporary);
  init(root, DEFAULTS);
  mkdirSync(join(root, 'dist'));
  writeFileSync(join(root, 'dist/mine.txt'), 'mine');
  const before = readdirSync(root, { recursive: true, encoding: 'utf8' }).sort();
  const words = ['--import', 'tsx', join(ROOT, 'src/cli.ts'), 'dev', root, '--no-cache'];
  const child = spawn(process.execPath, words, {
    cwd: ROOT,
    env: { ...process.env, TMPDIR: temporary },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const heard = (wanted: RegExp) =>
    new Promise<string>((resolve, reject) => {
      const look = () => {
        const found = wanted.exec(said);
        if (found !== null) resolve(found[1] ?? '');
      };
      look();
      child.stdout.on('data', look);
      child.once('exit', () => reject(new Error(said)));
    });
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (part: Buffer) => {
      said += part.toString();
    });
  }
  const ended = new Promise((resolve) => child.once('exit', (code) => resolve(code)));
  const address = await heard(/The site: (http:\S+)/);
  expect((await fetch(`${address}water/evaporation/`)).status).toBe(200);
  writeFileSync(
    join(root, 'content/water/new.md'),
    '---\ntitle: New\n---\n\n## Definitoin\n\nIt.\n',
  );
  await heard(/(Changed: water\/new\.md\. Looked through in .* The pages stay as they were\.)/);
  expect(said).toMatch(/content\/water\/new\.md\n/);
  child.kill('SIGINT');
  expect(await ended).toBe(0);
  const after = readdirSync(root, { recursive: true, encoding: 'utf8' });
  expect(after.filter((name) => !name.endsWith('new.md')).sort()).toEqual(before);
  expect(readdirSync(temporary).filter((name) => name.startsWith('foolscap'))).toEqual([]);
});
