/** A build of which everything is there already does nothing, and says the same. */
import { execFileSync, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../support/content.ts';

const BIN = new URL('../../bin/foolscap.js', import.meta.url).pathname;
const UNITS = new URL('../cases/check/clean-units/content', import.meta.url).pathname;

/** A content folder with a warning in it, and builds of it with a cache of their own. */
async function project(answers: 'open' | 'separate') {
  const root = await temporaryFolder();
  const content = join(root, 'content');
  cpSync(UNITS, content, { recursive: true });
  appendFileSync(join(content, 'site.yml'), `\nanswers: ${answers}\n`);
  const env = { ...process.env, XDG_CACHE_HOME: join(root, 'cache') };
  const run = (...more: string[]) => {
    const { stdout, stderr, status } = spawnSync(
      process.execPath,
      [BIN, 'build', root, '--no-pdf', ...more],
      { env, encoding: 'utf8' },
    );
    return { stdout, stderr, status };
  };
  return { root, content, out: join(root, 'dist'), run };
}

/** Every file, with when it was written. */
function stateOf(folder: string): Map<string, number> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return new Map(files.sort().map((name) => [name, statSync(join(folder, name)).mtimeMs]));
}

it.each(['open', 'separate'] as const)('nothing is written twice, answers %s', async (answers) => {
  const { run, out } = await project(answers);
  const first = run();
  expect(first.status).toBe(0);
  expect(first.stdout).toMatch(/^Built /);
  const before = stateOf(out);
  const second = run();
  expect(second.status).toBe(0);
  expect(second.stdout).toMatch(/^Nothing has changed /);
  expect(second.stderr).toBe(first.stderr);
  expect(stateOf(out)).toEqual(before);
});

it('what has changed is seen: a guide, an option, the output, a file of another kind', async () => {
  const { run, out, content } = await project('open');
  const isBuilt = (...more: string[]) => /^Built /.test(run(...more).stdout);
  expect(isBuilt()).toBe(true);
  expect(isBuilt()).toBe(false);
  const [course = ''] = readdirSync(content).filter((name) => !name.includes('.'));
  const [guide = ''] = readdirSync(join(content, course)).filter((name) => name.endsWith('.md'));
  appendFileSync(join(content, course, guide), '\n');
  expect(isBuilt()).toBe(true);
  expect(isBuilt()).toBe(false);
  expect(isBuilt('--site-url', 'https://example.org/')).toBe(true);
  expect(isBuilt('--site-url', 'https://example.org/')).toBe(false);
  expect(isBuilt()).toBe(true);
  const page = join(out, 'index.html');
  const whole = readFileSync(page, 'utf8');
  writeFileSync(page, 'mine');
  expect(isBuilt()).toBe(true);
  expect(readFileSync(page, 'utf8')).toBe(whole);
  mkdirSync(join(content, 'static'));
  writeFileSync(join(content, 'static', 'robots.txt'), 'x');
  expect(isBuilt()).toBe(true);
  expect(readFileSync(join(out, 'robots.txt'), 'utf8')).toBe('x');
});

it('a file somebody puts among the pupils’ is searched for answers', async () => {
  const { run, out } = await project('separate');
  expect(run().stdout).toMatch(/^Built /);
  writeFileSync(join(out, 'theirs.txt'), 'nothing of note');
  const again = run();
  expect(again.stdout).toMatch(/^Built /);
  expect(again.stdout).toMatch(/Proved: /);
});

it('a page that was written to is not taken for ours', async () => {
  const { run, out, root, content } = await project('open');
  run();
  const pages = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('index.html'),
  );
  const [page = ''] = pages.filter((name) => name.split('/').length > 2);
  const whole = readFileSync(join(out, page), 'utf8');
  const untouched = statSync(join(out, '404.html')).ino;
  writeFileSync(join(out, page), whole.replace('<main', '<main data-mine'));
  appendFileSync(join(content, 'site.yml'), '\n');
  run();
  expect(readFileSync(join(out, page), 'utf8')).toBe(whole);
  // Control: the others are the same files still.
  expect(statSync(join(out, '404.html')).ino).toBe(untouched);
  expect(execFileSync('ls', ['-a', root], { encoding: 'utf8' })).not.toMatch(/staging|old/);
});

it('without a cache nothing is used and nothing is kept; what is kept can be cleared', async () => {
  const { run, root } = await project('open');
  const cached = () => {
    const folder = join(root, 'cache', 'foolscap');
    if (!existsSync(folder)) return 0;
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    return names.filter((name) => statSync(join(folder, name)).isFile()).length;
  };
  expect(run('--no-cache').stdout).toMatch(/^Built /);
  expect(run('--no-cache').stdout).toMatch(/^Built /);
  expect(cached()).toBe(0);
  expect(run().stdout).toMatch(/^Built /);
  expect(cached()).toBeGreaterThan(5);
  const env = { ...process.env, XDG_CACHE_HOME: join(root, 'cache') };
  writeFileSync(join(root, 'cache', 'foolscap', 'mine.txt'), 'mine');
  const said = execFileSync(process.execPath, [BIN, 'clean'], { env, encoding: 'utf8' });
  expect(said).toMatch(/^Removed \d+ files kept/);
  expect(cached()).toBe(1);
  expect(run().stdout).toMatch(/^Built /);
});

it('a damaged entry is made again', async () => {
  const { run, root, out, content } = await project('open');
  run();
  const whole = readFileSync(join(out, 'index.html'), 'utf8');
  const folder = join(root, 'cache', 'foolscap');
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const file = join(folder, name);
    if (statSync(file).isFile()) writeFileSync(file, readFileSync(file, 'utf8').slice(0, 20));
  }
  appendFileSync(join(content, 'site.yml'), '\n');
  const again = run();
  expect(again.status).toBe(0);
  expect(again.stdout).toMatch(/^Built /);
  expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe(whole);
});
